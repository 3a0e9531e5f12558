package dev.newsmill.text.normalise;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text between two steps; every code unit knows which part of the original it stands for. Immutable; made anew by a
 * {@link Rewriter}.
 */
final class Draft {
    final String text;

    /** Null as long as every unit stands for itself. */
    private final int @Nullable [] starts;

    private final int @Nullable [] ends;
    private final int originalLength;

    private Draft(String text, int @Nullable [] starts, int @Nullable [] ends, int originalLength) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.originalLength = originalLength;
    }

    static Draft of(String original) {
        return new Draft(original, null, null, original.length());
    }

    Rewriter rewrite() {
        return new Rewriter();
    }

    OffsetMap offsets() {
        if (starts == null || ends == null) {
            return OffsetMap.identity(originalLength);
        }
        if (text.isEmpty()) {
            return OffsetMap.of(new int[] {0, 0, 0, originalLength}, 0, originalLength);
        }
        return new Stretches(text, starts, ends, originalLength).offsets();
    }

    /** Reads a draft from start to end and writes the next one. */
    final class Rewriter {
        private final StringBuilder out = new StringBuilder();
        private int[] newStarts = new int[0];
        private int[] newEnds = new int[0];
        private final Set<Step.Change> examples = new LinkedHashSet<>();
        private int changes;
        private int at;

        /** The next code unit to be read. */
        int at() {
            return at;
        }

        /** Copies all up to the given offset. */
        void keepTo(int offset) {
            int units = offset - at;
            int to = out.length();
            makeRoom(units);
            out.append(text, at, offset);
            if (starts == null || ends == null) {
                for (int i = 0; i < units; i++) {
                    newStarts[to + i] = at + i;
                    newEnds[to + i] = at + i + 1;
                }
            } else {
                System.arraycopy(starts, at, newStarts, to, units);
                System.arraycopy(ends, at, newEnds, to, units);
            }
            at = offset;
        }

        void drop(int units) {
            count(units, "");
            at += units;
        }

        /** Writes something else for the next units; of equal length, unit stands for unit. */
        void replace(int units, String with) {
            count(units, with);
            boolean unitForUnit = units == with.length();
            int to = out.length();
            makeRoom(with.length());
            out.append(with);
            for (int i = 0; i < with.length(); i++) {
                newStarts[to + i] = startOf(unitForUnit ? at + i : at);
                newEnds[to + i] = endOf(unitForUnit ? at + i : at + units - 1);
            }
            at += units;
        }

        private void count(int units, String with) {
            changes++;
            if (examples.size() < Step.MOST_EXAMPLES) {
                examples.add(new Step.Change(text.substring(at, at + units), with));
            }
        }

        int changes() {
            return changes;
        }

        /** The first different changes, at most {@link Step#MOST_EXAMPLES}. */
        List<Step.Change> examples() {
            return List.copyOf(examples);
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

        private void makeRoom(int units) {
            int needed = out.length() + units;
            if (needed > newStarts.length) {
                int room = Math.max(needed, Math.max(text.length(), newStarts.length * 2));
                newStarts = Arrays.copyOf(newStarts, room);
                newEnds = Arrays.copyOf(newEnds, room);
                out.ensureCapacity(room);
            }
        }
    }

    private int startOf(int unit) {
        return starts == null ? unit : starts[unit];
    }

    private int endOf(int unit) {
        return ends == null ? unit + 1 : ends[unit];
    }
}
