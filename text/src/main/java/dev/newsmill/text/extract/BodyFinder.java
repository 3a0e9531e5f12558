package dev.newsmill.text.extract;

/** A way of finding an article's text in a page. */
public enum BodyFinder {
    /** The part of the page where running text is densest. */
    DENSITY,
    /** The run of lines with the greatest sum of scores. */
    SEGMENT,
    /** Each line by its length, its links and what stands next to it. */
    NEIGHBOURS,
    /** Where the page says its article is. */
    STATED
}
