package dev.newsmill.text.duplicate;

/**
 * What two documents are compared by.
 *
 * @param contentHash see {@link Fingerprint#contentHash}
 */
public record Features(String contentHash) {}
