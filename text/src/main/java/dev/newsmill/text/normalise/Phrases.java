package dev.newsmill.text.normalise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest of many phrases that stands at a place, characters being phrases of one. Immutable. */
final class Phrases {
    /** What stands for what; neither is empty. */
    record Row(String from, String to) {}

    private static final Row[] NONE = {};
    private static final Comparator<Row> LONGEST_FIRST =
            Comparator.<Row>comparingInt(row -> row.from().length()).reversed().thenComparing(Row::from);

    /** By the first code unit, the longest first. */
    private final Row[][] rows = new Row[Character.MAX_VALUE + 1][];

    Phrases(Map<String, String> replacements) {
        Arrays.fill(rows, NONE);
        replacements.forEach((from, to) -> add(new Row(from, to)));
        for (Row[] sameStart : rows) {
            Arrays.sort(sameStart, LONGEST_FIRST);
        }
    }

    private void add(Row row) {
        char start = row.from().charAt(0);
        Row[] after = Arrays.copyOf(rows[start], rows[start].length + 1);
        after[after.length - 1] = row;
        rows[start] = after;
    }

    /** The row of the longest phrase at the given place, or null. */
    @Nullable
    Row longestAt(String text, int at) {
        for (Row row : rows[text.charAt(at)]) {
            if (text.startsWith(row.from(), at)) {
                return row;
            }
        }
        return null;
    }

    /** Replaces from left to right, the longest first; what is no phrase stays. */
    String replaceIn(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            Row row = longestAt(text, i);
            if (row == null) {
                out.append(text.charAt(i++));
            } else {
                out.append(row.to());
                i += row.from().length();
            }
        }
        return out.toString();
    }
}
