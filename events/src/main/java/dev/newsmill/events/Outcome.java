package dev.newsmill.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one raw record: the ledger's line, written in the transaction that consumed the record.
 *
 * @param id null only for a dead letter
 * @param reason for {@code rejected} and {@code dead-letter}; else null
 * @param contentHash for {@code enriched} and {@code unchanged}; else null
 * @param fetchedAt null only for a dead letter
 * @param durationMicros time spent in enrichment, microseconds; not part of any comparison
 */
public record Outcome(
        RawCoordinates raw,
        @Nullable ArticleId id,
        Kind outcome,
        @Nullable String reason,
        @Nullable String contentHash,
        @Nullable Instant fetchedAt,
        long durationMicros) {
    public Outcome {
        Check.present("raw", raw);
        Check.present("outcome", outcome);
        boolean accepted = outcome == Kind.ENRICHED || outcome == Kind.UNCHANGED;
        if (accepted != (contentHash != null) || accepted == (reason != null)) {
            throw new IllegalArgumentException("outcome '" + outcome.label() + "' of " + raw
                    + ": accepted records carry a content hash, the others a reason");
        }
        if (outcome != Kind.DEAD_LETTER) {
            Check.present("id", id);
            Check.present("fetchedAt", fetchedAt);
        }
        if (contentHash != null) {
            Check.hash("contentHash", contentHash);
        }
        fetchedAt = fetchedAt == null ? null : Check.moment("fetchedAt", fetchedAt);
        if (durationMicros < 0) {
            throw new IllegalArgumentException("'durationMicros' is " + durationMicros + ", below 0");
        }
    }

    /** Every raw record ends in exactly one of these. */
    public enum Kind {
        /** The first fetch of a document in its raw partition. */
        @JsonProperty("enriched")
        ENRICHED("enriched"),
        /** Any other fetch of a document already known. */
        @JsonProperty("unchanged")
        UNCHANGED("unchanged"),
        /** Declined with a reason. */
        @JsonProperty("rejected")
        REJECTED("rejected"),
        /** Nobody could read it. */
        @JsonProperty("dead-letter")
        DEAD_LETTER("dead-letter");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @JsonValue
        public String label() {
            return label;
        }
    }
}
