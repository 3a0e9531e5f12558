package dev.newsmill.text.duplicate;

/**
 * What two documents have in common, estimated.
 *
 * @param jaccard per mille
 * @param shared grams in both
 * @param partOfSmaller of the smaller document's grams, per mille
 * @param sizeRatio smaller to larger, per mille
 * @param atBothEnds whether both the first and the last thirds are alike, as they are when the likeness runs through the whole texts
 */
record Overlap(int jaccard, int shared, int partOfSmaller, int sizeRatio, boolean atBothEnds) {
    /**
     * Equal components that make ends alike, of {@link Features#END_COMPONENTS}. Ends of which 15 % of the words were replaced are 0.3
     * alike, and have them with a chance of 0.98; ends with nothing in common have them once in 8,000.
     */
    static final int ALIKE_AT_END = 3;

    private static final int VALUES = 1 << Features.COMPONENT_BITS;

    static Overlap of(Features a, Features b) {
        int smaller = Math.min(a.grams(), b.grams());
        int larger = Math.max(a.grams(), b.grams());
        if (smaller == 0) {
            return new Overlap(0, 0, 0, 0, false);
        }
        int jaccard = jaccard(a.equalComponents(b));
        long shared = Math.min(smaller, (long) jaccard * ((long) smaller + larger) / (1000 + jaccard));
        return new Overlap(
                jaccard,
                (int) shared,
                (int) (shared * 1000 / smaller),
                (int) ((long) smaller * 1000 / larger),
                a.equalAtHead(b) >= ALIKE_AT_END && a.equalAtTail(b) >= ALIKE_AT_END);
    }

    /** Components of different sets agree by chance once in {@link #VALUES}; that share is taken off. */
    private static int jaccard(int equal) {
        int byChance = Features.COMPONENTS;
        return Math.max(0, (equal * VALUES - byChance) * 1000 / (Features.COMPONENTS * (VALUES - 1)));
    }
}
