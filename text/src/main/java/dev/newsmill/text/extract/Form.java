package dev.newsmill.text.extract;

/** What kind of content a page is. */
public enum Form {
    HTML,
    PLAIN
}
