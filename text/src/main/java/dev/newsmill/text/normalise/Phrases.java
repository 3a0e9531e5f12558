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

    /** Rows of more than one code unit by the first, the longest first. */
    private final Row[][] longer = new Row[Character.MAX_VALUE + 1][];

    /** For each first unit of a longer row, a bit for the low six bits of each second one: most places are dismissed by it. */
    private final long[] seconds = new long[Character.MAX_VALUE + 1];

    private final @Nullable Row[] single = new Row[Character.MAX_VALUE + 1];

    Phrases(Map<String, String> replacements) {
        Arrays.fill(longer, NONE);
        replacements.forEach((from, to) -> add(new Row(from, to)));
        for (Row[] sameStart : longer) {
            Arrays.sort(sameStart, LONGEST_FIRST);
        }
    }

    private void add(Row row) {
        char first = row.from().charAt(0);
        if (row.from().length() == 1) {
            single[first] = row;
            return;
        }
        Row[] after = Arrays.copyOf(longer[first], longer[first].length + 1);
        after[after.length - 1] = row;
        longer[first] = after;
        seconds[first] |= 1L << row.from().charAt(1);
    }

    /** The row of the longest phrase at the given place, or null. */
    @Nullable
    Row longestAt(String text, int at) {
        char first = text.charAt(at);
        long second = seconds[first];
        if (second != 0 && at + 1 < text.length() && (second & 1L << text.charAt(at + 1)) != 0) {
            for (Row row : longer[first]) {
                if (text.startsWith(row.from(), at)) {
                    return row;
                }
            }
        }
        return single[first];
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
