package dev.newsmill.text.duplicate;

/**
 * How two documents are alike.
 *
 * @param perMille how much, 0 to 1000: the estimated Jaccard similarity of their 5-grams, for {@link Kind#CONTAINED} the part of the
 *     smaller document that stands in the larger one
 */
public record Match(Kind kind, int perMille) {
    public Match {
        if (perMille < 0 || perMille > 1000) {
            throw new IllegalArgumentException("similarity " + perMille + " is not between 0 and 1000 per mille");
        }
    }

    /** The same from 0 to 1. */
    public double similarity() {
        return perMille / 1000.0;
    }
}
