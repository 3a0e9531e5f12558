package dev.newsmill.text.normalise;

import java.util.Arrays;

/**
 * A text between two steps; every code unit knows which part of the original it stands for. Immutable; made anew by a
 * {@link Rewriter}.
 */
final class Draft {
    final String text;
    private final int[] starts;
    private final int[] ends;
    private final int originalLength;

    private Draft(String text, int[] starts, int[] ends, int originalLength) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.originalLength = originalLength;
    }

    static Draft of(String original) {
        int[] starts = new int[original.length()];
        int[] ends = new int[original.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new Draft(original, starts, ends, original.length());
    }

    Rewriter rewrite() {
        return new Rewriter();
    }

    OffsetMap offsets() {
        if (text.isEmpty()) {
            return originalLength == 0
                    ? OffsetMap.identity(0)
                    : OffsetMap.of(new int[] {0, 0, 0, originalLength}, 0, originalLength);
        }
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

    /** Reads a draft from start to end and writes the next one. */
    final class Rewriter {
        private final StringBuilder out = new StringBuilder(text.length());
        private int[] newStarts = new int[text.length()];
        private int[] newEnds = new int[text.length()];
        private int changes;
        private int at;

        /** The next code unit to be read. */
        int at() {
            return at;
        }

        boolean done() {
            return at == text.length();
        }

        void keep(int units) {
            for (int i = 0; i < units; i++, at++) {
                append(text.charAt(at), starts[at], ends[at]);
            }
        }

        /** Copies all up to the given offset. */
        void keepTo(int offset) {
            keep(offset - at);
        }

        void drop(int units) {
            at += units;
            changes++;
        }

        /** Writes something else for the next units; of equal length, unit stands for unit. */
        void replace(int units, String with) {
            boolean unitForUnit = units == with.length();
            int start = starts[at];
            int end = ends[at + units - 1];
            for (int i = 0; i < with.length(); i++) {
                append(with.charAt(i), unitForUnit ? starts[at + i] : start, unitForUnit ? ends[at + i] : end);
            }
            at += units;
            changes++;
        }

        int changes() {
            return changes;
        }

        /** The new draft: what was not read is kept. */
        Draft finish() {
            if (changes == 0) {
                return Draft.this;
            }
            keepTo(text.length());
            return new Draft(
                    out.toString(),
                    Arrays.copyOf(newStarts, out.length()),
                    Arrays.copyOf(newEnds, out.length()),
                    originalLength);
        }

        private void append(char unit, int start, int end) {
            if (out.length() == newStarts.length) {
                int room = Math.max(16, newStarts.length * 2);
                newStarts = Arrays.copyOf(newStarts, room);
                newEnds = Arrays.copyOf(newEnds, room);
            }
            newStarts[out.length()] = start;
            newEnds[out.length()] = end;
            out.append(unit);
        }
    }
}
