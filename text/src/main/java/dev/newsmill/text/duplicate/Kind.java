package dev.newsmill.text.duplicate;

/** How two documents are alike, strongest first. */
public enum Kind {
    /** The same normalised title and text. */
    EXACT,
    /** The same text but for small changes. */
    NEAR,
    /** One stands inside the other. */
    CONTAINED,
    /** The same content in other words. */
    REWRITE
}
