package dev.newsmill.text.extract;

/** What a line of a page is, as far as its wording alone tells. */
enum LineKind {
    /** Nothing speaks against it being text of the article. */
    TEXT(false),
    BREADCRUMB(true),
    /** When, by whom, from where, how often read. */
    PUBLISH(true),
    EDITOR(true),
    BYLINE(false),
    CREDIT(false),
    TITLE_LABEL(true),
    ADDRESS(true),
    READING_TIME(true),
    /** Links to the articles before and after. */
    NEIGHBOURS(true),
    /** The heading of related articles, behind the article or between its parts. */
    FOLLOW_UP(true),
    /** The heading of what readers say. */
    COMMENTS(true),
    SHARE(false),
    CONTACT(false),
    ADVERT(false),
    /** What is said of a picture. */
    CAPTION(false),
    TAGS(false),
    COPYRIGHT(true),
    MENU(false),
    /** On many pages of the site. */
    BOILERPLATE(false);

    private final boolean boundary;

    LineKind(boolean boundary) {
        this.boundary = boundary;
    }

    /** Whether an article begins after such a line or ends before it, but never goes on across it. */
    boolean boundary() {
        return boundary;
    }
}
