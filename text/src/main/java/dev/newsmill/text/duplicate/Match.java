package dev.newsmill.text.duplicate;

/** How two documents are alike, and how much (0 to 1). */
public record Match(Kind kind, double similarity) {
    public Match {
        if (!(similarity >= 0 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity " + similarity + " is not between 0 and 1");
        }
    }
}
