package dev.newsmill.text.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Maps the offsets of a normalised text to those of its original and back. Offsets are UTF-16 code units. Immutable.
 *
 * <p>Outside the edits both texts run in step. An edit is a stretch whose two sides have no finer correspondence: a range that
 * touches a part of it covers all of it. What was left out of the text belongs to the character before it, at the start to the
 * one after it. Hence the slices of the original for consecutive parts of the normalised text join up to the whole original,
 * unless a cut falls into an edit; and a range mapped to the original and back contains itself.
 */
public final class OffsetMap {
    private static final int WIDTH = 4;

    private final int[] edits;
    private final int normalisedLength;
    private final int originalLength;

    private OffsetMap(int[] edits, int normalisedLength, int originalLength) {
        this.edits = edits;
        this.normalisedLength = normalisedLength;
        this.originalLength = originalLength;
        requireOrder();
    }

    /** The map of a text onto itself. */
    public static OffsetMap identity(int length) {
        return new OffsetMap(new int[0], length, length);
    }

    /**
     * Rebuilds a map.
     *
     * @param edits as {@link #edits()} gave them
     * @throws IllegalArgumentException if the edits do not rise or do not account for both lengths
     */
    public static OffsetMap of(List<Integer> edits, int normalisedLength, int originalLength) {
        return of(edits.stream().mapToInt(Integer::intValue).toArray(), normalisedLength, originalLength);
    }

    static OffsetMap of(int[] edits, int normalisedLength, int originalLength) {
        return new OffsetMap(edits, normalisedLength, originalLength);
    }

    /**
     * Quadruples (normalised start, normalised length, original start, original length), rising, one for every stretch where the
     * two texts do not run in step. A replacement of equal length needs none.
     */
    public List<Integer> edits() {
        return Arrays.stream(edits).boxed().collect(Collectors.toUnmodifiableList());
    }

    /**
     * The part of the original that the given part of the normalised text stands for.
     *
     * @throws IndexOutOfBoundsException if the range is not within the normalised text
     */
    public Range toOriginal(int start, int end) {
        return map(start, end, 0, normalisedLength);
    }

    /**
     * The part of the normalised text that stands for the given part of the original.
     *
     * @throws IndexOutOfBoundsException if the range is not within the original
     */
    public Range toNormalised(int start, int end) {
        return map(start, end, 2, originalLength);
    }

    public int normalisedLength() {
        return normalisedLength;
    }

    public int originalLength() {
        return originalLength;
    }

    /** @param from which column of the quadruple the given offsets belong to: 0 normalised, 2 original */
    private Range map(int start, int end, int from, int length) {
        if (start < 0 || end < start || end > length) {
            throw new IndexOutOfBoundsException(
                    "range " + start + " to " + end + " is not within a text of length " + length);
        }
        int to = 2 - from;
        int first = lastEditAtOrBefore(start, from);
        int past = first < 0 ? 0 : edits[first + from] + edits[first + from + 1];
        boolean insideFirst = first >= 0 && edits[first + from] <= start && start < past;
        if (start == end) {
            boolean betweenUnits = insideFirst && edits[first + from] < start;
            boolean nothingButThis = first >= 0 && edits[first + from + 1] == 0 && edits[first + from] == start;
            if (betweenUnits || nothingButThis) {
                return new Range(edits[first + to], edits[first + to] + edits[first + to + 1]);
            }
        }
        int mappedStart = insideFirst ? edits[first + to] : inStep(start, first, from);
        if (start == end) {
            return new Range(mappedStart, mappedStart);
        }
        return new Range(mappedStart, inStep(end, lastEditAtOrBefore(end - 1, from), from));
    }

    /** The counterpart of an offset behind the given edit, or of its end when the offset lies within. */
    private int inStep(int offset, int edit, int from) {
        if (edit < 0) {
            return offset;
        }
        int to = 2 - from;
        int past = edits[edit + from] + edits[edit + from + 1];
        return edits[edit + to] + edits[edit + to + 1] + Math.max(0, offset - past);
    }

    /** Index of the last edit that starts at or before the offset; negative when there is none. */
    private int lastEditAtOrBefore(int offset, int from) {
        int low = 0;
        int high = edits.length / WIDTH - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (edits[middle * WIDTH + from] <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return (low - 1) * WIDTH;
    }

    private void requireOrder() {
        if (edits.length % WIDTH != 0) {
            throw new IllegalArgumentException(
                    "an offset map has four numbers per edit, not " + edits.length + " in all");
        }
        int normalised = 0;
        int original = 0;
        for (int i = 0; i < edits.length; i += WIDTH) {
            boolean inStep = edits[i] - normalised == edits[i + 2] - original;
            if (edits[i] < normalised || edits[i + 1] < 0 || edits[i + 3] < 0 || !inStep) {
                throw new IllegalArgumentException(
                        "edit " + i / WIDTH + " of an offset map does not follow from the one before");
            }
            normalised = edits[i] + edits[i + 1];
            original = edits[i + 2] + edits[i + 3];
        }
        if (normalisedLength < normalised || normalisedLength - normalised != originalLength - original) {
            throw new IllegalArgumentException("the edits of an offset map do not account for the lengths "
                    + normalisedLength + " and " + originalLength);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OffsetMap that
                && normalisedLength == that.normalisedLength
                && originalLength == that.originalLength
                && Arrays.equals(edits, that.edits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(edits) + normalisedLength) + originalLength;
    }

    @Override
    public String toString() {
        return "OffsetMap" + Arrays.toString(edits) + " " + normalisedLength + " of " + originalLength;
    }
}
