package dev.newsmill.bench.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text to be altered.
 *
 * @param title one line; may be empty
 * @param text paragraphs separated by one line feed
 */
record Story(String title, String text) {
    private static final int FEW = 4;

    /** The paragraphs, or the sentences where there are fewer than four paragraphs. */
    List<String> parts() {
        List<String> paragraphs = lines(text);
        return paragraphs.size() >= FEW ? paragraphs : new ArrayList<>(Arrays.asList(text.split("(?<=[。！？!?\n])")));
    }

    /** What stands between the parts. */
    String joint() {
        return lines(text).size() >= FEW ? "\n" : "";
    }

    Story withText(String other) {
        return new Story(title, other);
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(
                Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).toList());
    }
}
