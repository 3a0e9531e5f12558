package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.RawCoordinates;

/**
 * An event that waits for its verdict.
 *
 * @param raw the fetch it shows
 * @param ingestTime the raw record's timestamp, milliseconds since 1970
 */
record PendingEvent(ArticleEnriched event, RawCoordinates raw, long ingestTime) {}
