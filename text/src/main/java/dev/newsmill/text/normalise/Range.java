package dev.newsmill.text.normalise;

/**
 * A part of a text.
 *
 * @param start first UTF-16 code unit, from 0
 * @param end the one after the last, at least {@code start}
 */
public record Range(int start, int end) {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("range " + start + " to " + end + " is not a part of a text");
        }
    }
}
