package dev.newsmill.text.segment;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into sentences. Thread-safe, deterministic. */
public final class Sentences {
    /** Code units; a longer stretch without an end is cut all the same, because segmentation needs memory by its square. */
    static final int LONGEST = 400;

    private static final String ENDERS = "。！？!?…";
    private static final String CLOSERS = "”’」』）)】》\"'";
    private static final String PAUSES = "；;，,、：: ";

    private Sentences() {}

    /**
     * A sentence where it stands; neither starts nor ends with white space.
     *
     * @param start first UTF-16 code unit
     * @param end the one after the last
     */
    public record Sentence(String text, int start, int end) {}

    /** The sentences in order, none empty; a line break always ends one. None is longer than 400 code units. */
    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            int end = i + 1;
            boolean ends = unit == '\n' || ENDERS.indexOf(unit) >= 0 || endsLatinSentence(text, i);
            if (ends) {
                while (end < text.length() && (ENDERS + CLOSERS).indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(text, start, end, sentences);
                start = end;
            } else if (end - start >= LONGEST) {
                end = cut(text, start, end);
                add(text, start, end, sentences);
                start = end;
            }
            i = end;
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    /** A full stop ends a sentence before a space and a capital, unless it follows a single letter, as in an initial. */
    private static boolean endsLatinSentence(String text, int at) {
        if (text.charAt(at) != '.') {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && CLOSERS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next == text.length() || text.charAt(next) == '\n') {
            return true;
        }
        if (text.charAt(next) != ' ' || next + 1 == text.length()) {
            return false;
        }
        boolean capital = Character.isUpperCase(text.charAt(next + 1)) || CLOSERS.indexOf(text.charAt(next + 1)) >= 0;
        boolean initial = at >= 1
                && Character.isUpperCase(text.charAt(at - 1))
                && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
        boolean title = at >= 2
                && List.of("Mr", "Ms", "Dr", "St").contains(text.substring(at - 2, at))
                && (at == 2 || !Character.isLetter(text.charAt(at - 3)));
        return capital && !initial && !title;
    }

    /** Where to cut what has no end: after the last pause in its second half, else anywhere but inside a character. */
    private static int cut(String text, int start, int end) {
        for (int i = end; i > start + LONGEST / 2; i--) {
            if (PAUSES.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static void add(String text, int from, int to, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(text.substring(start, end), start, end));
        }
    }
}
