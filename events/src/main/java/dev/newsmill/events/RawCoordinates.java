package dev.newsmill.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a raw record stands in {@code news.article.fetched}. Written {@code <partition>-<offset>}.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record RawCoordinates(int partition, long offset) {
    public RawCoordinates {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("raw coordinates " + partition + "-" + offset + " are negative");
        }
    }

    /** @throws IllegalArgumentException if the text is not two numbers joined by a hyphen */
    @JsonCreator
    public static RawCoordinates parse(String text) {
        int hyphen = text.indexOf('-');
        try {
            return new RawCoordinates(
                    Integer.parseInt(text.substring(0, Math.max(0, hyphen))),
                    Long.parseLong(text.substring(hyphen + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("raw coordinates '" + text + "' are not <partition>-<offset>", e);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
