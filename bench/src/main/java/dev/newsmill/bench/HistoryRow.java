package dev.newsmill.bench;

import java.util.Locale;

/**
 * What finding duplicates costs at a length of history.
 *
 * @param documents in the history at the end of the segment
 * @param documentsPerSecond through the topology, in the segment
 * @param cpuSecondsPer1000 CPU of the whole process, the broker in it included, per 1,000 documents of the segment
 * @param comparisons pairs of documents compared per document of the segment, over all shards
 * @param stateBytes per document of the history, of all stores that keep something of every document, on disk after the topology was closed
 */
public record HistoryRow(
        int documents, double documentsPerSecond, double cpuSecondsPer1000, double comparisons, long stateBytes) {

    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-34s %12s %10s %16s %12s",
                "duplicates alone, documents so far",
                "documents/s",
                "compared",
                "CPU-s per 1,000",
                "state bytes");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-,34d %12.1f %10.1f %16.2f %12d",
                documents,
                documentsPerSecond,
                comparisons,
                cpuSecondsPer1000,
                stateBytes);
    }
}
