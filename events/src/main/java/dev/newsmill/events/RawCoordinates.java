package dev.newsmill.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a raw record stands in {@code news.article.fetched}. Written {@code <partition>-<offset>}.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record RawCoordinates(int partition, long offset) {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,10})-([0-9]{1,19})");

    public RawCoordinates {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("raw coordinates " + partition + "-" + offset + " are negative");
        }
    }

    /** @throws IllegalArgumentException if the text is not two numbers joined by a hyphen */
    @JsonCreator
    public static RawCoordinates parse(String text) {
        Matcher numbers = SHAPE.matcher(text);
        try {
            if (numbers.matches()) {
                return new RawCoordinates(Integer.parseInt(numbers.group(1)), Long.parseLong(numbers.group(2)));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("raw coordinates '" + text + "' are out of range", e);
        }
        throw new IllegalArgumentException("raw coordinates '" + text + "' are not <partition>-<offset>");
    }

    @JsonValue
    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
