package dev.newsmill.text.normalise;

import java.util.Arrays;

/** Finds where a normalised text and its original do not run in step, from the part of the original each unit stands for. */
final class Stretches {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int originalLength;

    Stretches(String text, int[] starts, int[] ends, int originalLength) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.originalLength = originalLength;
    }

    OffsetMap offsets() {
        int[] edits = new int[16];
        int used = 0;
        int originalFrom = 0;
        int from = 0;
        while (from < text.length()) {
            int to = endOfStretch(from);
            int originalTo = to == text.length() ? originalLength : Math.max(starts[to], ends[to - 1]);
            if (to - from != 1 || originalTo - originalFrom != 1) {
                if (used == edits.length) {
                    edits = Arrays.copyOf(edits, used * 2);
                }
                edits[used++] = from;
                edits[used++] = to - from;
                edits[used++] = originalFrom;
                edits[used++] = originalTo - originalFrom;
            }
            originalFrom = originalTo;
            from = to;
        }
        return OffsetMap.of(Arrays.copyOf(edits, used), text.length(), originalLength);
    }

    /** The end of the smallest stretch from here that no part of the original straddles and that splits no character. */
    private int endOfStretch(int from) {
        int to = from + 1;
        int original = ends[from];
        while (to < text.length() && (starts[to] < original || splitsCharacter(from, to))) {
            original = Math.max(original, ends[to]);
            to++;
        }
        return to;
    }

    /** Two halves of a surrogate pair stay together unless they stand exactly as they stood. */
    private boolean splitsCharacter(int from, int to) {
        if (!Character.isSurrogatePair(text.charAt(to - 1), text.charAt(to))) {
            return false;
        }
        int next = to + 1 == text.length() ? originalLength : starts[to + 1];
        boolean asItStood = ends[to - 1] - starts[from] == 1 && starts[to] == ends[to - 1] && next - starts[to] == 1;
        return !asItStood || (from == 0 && starts[from] > 0);
    }
}
