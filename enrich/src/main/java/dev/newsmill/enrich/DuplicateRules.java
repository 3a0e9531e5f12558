package dev.newsmill.enrich;

import dev.newsmill.text.duplicate.StopKeys;

/**
 * What the user decides about duplicates; part of the release, because verdicts depend on it.
 *
 * @param stopKeys fingerprint keys that lead to too many documents to be worth following
 * @param cap holders of a key in a 30-day era that a document is compared with, the earliest; above it all of them are flagged.
 *     At least 1
 */
public record DuplicateRules(StopKeys stopKeys, int cap) {
    /**
     * A story that 256 sites reprint within 30 days is still compared in full; a probe reads at most three times as many sketches per
     * key, about 1 ms.
     */
    public static final int DEFAULT_CAP = 256;

    public DuplicateRules {
        if (cap < 1) {
            throw new IllegalArgumentException("cap: " + cap + " given; at least 1 is needed");
        }
    }

    /** No stop keys and the default cap. */
    public static DuplicateRules standard() {
        return new DuplicateRules(StopKeys.none(), DEFAULT_CAP);
    }

    String describe() {
        return "cap=" + cap + " stop-keys=" + stopKeys.sha256();
    }
}
