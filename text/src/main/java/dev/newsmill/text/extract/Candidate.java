package dev.newsmill.text.extract;

/**
 * A date that stands on the page.
 *
 * @param text as written
 * @param value ISO 8601, as precise as written
 * @param rule where it was found and how it was read
 */
public record Candidate(String text, String value, String rule) {}
