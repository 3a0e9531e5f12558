package dev.newsmill.text.extract;

/** How precisely a date is known. */
public enum Precision {
    DAY,
    MINUTE,
    SECOND
}
