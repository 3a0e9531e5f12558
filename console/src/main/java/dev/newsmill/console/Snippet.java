package dev.newsmill.console;

import java.util.List;
import java.util.Locale;

/** Cuts the passage out of a text that shows most of the words looked for. */
final class Snippet {
    /** Code units; about two lines of Chinese. */
    static final int LENGTH = 110;

    private Snippet() {}

    /** One line, with an ellipsis where something was cut off. Without words, the beginning. */
    static String of(String text, List<String> words) {
        String flat = text.replace('\n', ' ');
        int best = 0;
        int most = 0;
        String lower = flat.toLowerCase(Locale.ROOT);
        for (String word : words) {
            for (int at = lower.indexOf(word); at >= 0 && at < flat.length(); at = lower.indexOf(word, at + LENGTH)) {
                int start = Math.max(0, at - LENGTH / 4);
                String window = lower.substring(start, Math.min(lower.length(), start + LENGTH));
                int found = (int) words.stream().filter(window::contains).count();
                if (found > most) {
                    most = found;
                    best = start;
                }
            }
        }
        return cut(flat, best);
    }

    private static String cut(String text, int from) {
        int start = onBoundary(text, from);
        int end = onBoundary(text, Math.min(text.length(), start + LENGTH));
        return (start > 0 ? "…" : "") + text.substring(start, end).strip() + (end < text.length() ? "…" : "");
    }

    /** Never between the two halves of a character. */
    private static int onBoundary(String text, int at) {
        boolean inside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at - 1 : Math.min(at, text.length());
    }
}
