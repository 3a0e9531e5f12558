package dev.newsmill.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks one shard for the best earlier document near to this one. All keys of a document that fall into the shard travel together.
 *
 * @param owner the raw partition whose task owns the document and takes the answer
 * @param shard the partition asked
 * @param order the smallest of the document's fetches so far
 * @param eras 30-day blocks since 1970-01-01, distinct and sorted; all that are known so far
 * @param keys 64-bit fingerprint keys of this shard, distinct and sorted; never empty
 * @param features what the document is compared by, as Base64 of a versioned binary form; null in probes older than that form, which
 *     find exact copies only
 */
public record DuplicateProbe(
        DocumentId document,
        int owner,
        int shard,
        Order order,
        List<Integer> eras,
        List<Long> keys,
        @Nullable String features) {
    public DuplicateProbe {
        Check.present("document", document);
        Check.present("order", order);
        eras = List.copyOf(eras);
        keys = List.copyOf(keys);
        if (keys.isEmpty() || eras.isEmpty()) {
            throw new IllegalArgumentException("probe of " + document + " has no keys or no eras");
        }
    }
}
