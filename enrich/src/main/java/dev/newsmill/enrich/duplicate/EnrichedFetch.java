package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.Order;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.text.duplicate.Features;
import java.util.List;

/**
 * An accepted fetch on its way to the document's owner.
 *
 * @param keys the document's fingerprint keys, without those that the release stops
 * @param features what the document is compared by
 * @param order of this fetch alone
 * @param eras of this fetch alone: one or two, distinct and sorted
 * @param durationMicros time spent in enrichment
 */
public record EnrichedFetch(
        ArticleEnriched event,
        List<Long> keys,
        Features features,
        Order order,
        List<Integer> eras,
        RawCoordinates raw,
        long durationMicros) {}
