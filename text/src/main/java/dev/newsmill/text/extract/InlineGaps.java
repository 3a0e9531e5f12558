package dev.newsmill.text.extract;

import java.util.Set;

/**
 * Tells where a page sets two pieces of a line apart by its style alone: a name and a day in elements side by side, without white space
 * between. Only where letters meet digits or a small letter meets a capital one, so that no word is split; Chinese text never is.
 */
final class InlineGaps {
    private static final Set<String> PIECES = Set.of("span", "time", "a", "small");

    private enum Edge {
        NONE,
        ONE_SIDE,
        BOTH_SIDES
    }

    /** What was passed since the last text. */
    private Edge edge = Edge.NONE;

    void open(String tag) {
        if (PIECES.contains(tag)) {
            edge = edge != Edge.NONE || tag.equals("time") ? Edge.BOTH_SIDES : Edge.NONE;
        }
    }

    void close(String tag) {
        if (PIECES.contains(tag)) {
            edge = edge == Edge.BOTH_SIDES || tag.equals("time") ? Edge.BOTH_SIDES : Edge.ONE_SIDE;
        }
    }

    /** Whether a space belongs between the line so far and the words that follow. */
    boolean isBefore(CharSequence line, String words) {
        if (words.isEmpty()) {
            return false;
        }
        boolean apart = edge == Edge.BOTH_SIDES;
        edge = Edge.NONE;
        return apart && !line.isEmpty() && isChange(line.charAt(line.length() - 1), words.charAt(0));
    }

    private static boolean isChange(char before, char behind) {
        return isLatin(before) && Character.isDigit(behind)
                || Character.isDigit(before) && isLatin(behind)
                || isLatin(before) && isLatin(behind) && Character.isLowerCase(before) && Character.isUpperCase(behind);
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
