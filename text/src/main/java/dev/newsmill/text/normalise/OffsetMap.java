package dev.newsmill.text.normalise;

import java.util.List;

/**
 * Maps the offsets of a normalised text to those of its original and back. Offsets are UTF-16 code units.
 *
 * <p>Outside the edits both texts run in step: an offset there differs from its counterpart by the same amount up to the next
 * edit. An edit is a stretch whose two sides have no finer correspondence; a range that touches a part of it covers all of it.
 */
public final class OffsetMap {
    private final List<Integer> edits;
    private final int normalisedLength;
    private final int originalLength;

    private OffsetMap(List<Integer> edits, int normalisedLength, int originalLength) {
        this.edits = List.copyOf(edits);
        this.normalisedLength = normalisedLength;
        this.originalLength = originalLength;
    }

    /** The map of a text onto itself. */
    public static OffsetMap identity(int length) {
        return new OffsetMap(List.of(), length, length);
    }

    /**
     * Rebuilds a map.
     *
     * @param edits as {@link #edits()} gave them
     */
    public static OffsetMap of(List<Integer> edits, int normalisedLength, int originalLength) {
        return new OffsetMap(edits, normalisedLength, originalLength);
    }

    /**
     * Quadruples (normalised start, normalised length, original start, original length), rising, for every stretch where the
     * lengths differ or the positions do not run in step.
     */
    public List<Integer> edits() {
        return edits;
    }

    /** The smallest part of the original that became the given part of the normalised text. */
    public Range toOriginal(int start, int end) {
        return new Range(start, end);
    }

    /** The smallest part of the normalised text that stands for the given part of the original. */
    public Range toNormalised(int start, int end) {
        return new Range(start, end);
    }

    public int normalisedLength() {
        return normalisedLength;
    }

    public int originalLength() {
        return originalLength;
    }
}
