package dev.newsmill.text.duplicate;

/**
 * What two documents have in common, estimated.
 *
 * @param jaccard per mille
 * @param shared grams in both
 * @param partOfSmaller of the smaller document's grams, per mille
 * @param sizeRatio smaller to larger, per mille
 */
record Overlap(int jaccard, int shared, int partOfSmaller, int sizeRatio) {
    private static final int VALUES = 1 << Features.COMPONENT_BITS;

    static Overlap of(Features a, Features b) {
        int smaller = Math.min(a.grams(), b.grams());
        int larger = Math.max(a.grams(), b.grams());
        if (smaller == 0) {
            return new Overlap(0, 0, 0, 0);
        }
        int jaccard = jaccard(a.equalComponents(b));
        long shared = Math.min(smaller, (long) jaccard * ((long) smaller + larger) / (1000 + jaccard));
        return new Overlap(
                jaccard, (int) shared, (int) (shared * 1000 / smaller), (int) ((long) smaller * 1000 / larger));
    }

    /** Components of different sets agree by chance once in {@link #VALUES}; that share is taken off. */
    private static int jaccard(int equal) {
        int byChance = Features.COMPONENTS;
        return Math.max(0, (equal * VALUES - byChance) * 1000 / (Features.COMPONENTS * (VALUES - 1)));
    }
}
