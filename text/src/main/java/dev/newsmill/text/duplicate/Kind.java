package dev.newsmill.text.duplicate;

/** How two documents are alike, strongest first. */
public enum Kind {
    /** The same normalised title and text. */
    EXACT,
    /** The same text but for small changes. */
    NEAR,
    /** One stands inside the other, or a long passage of it does. */
    CONTAINED,
    /** The same content in other words. */
    REWRITE,
    /** Something in common, too little for a duplicate. */
    LINK;

    /** Whether documents so alike are duplicates of each other. */
    public boolean isDuplicate() {
        return this != LINK;
    }
}
