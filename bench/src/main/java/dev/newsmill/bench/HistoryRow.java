package dev.newsmill.bench;

/**
 * What finding duplicates costs at a length of history.
 *
 * @param documents in the history at the end of the segment
 * @param documentsPerSecond through the topology, in the segment
 * @param cpuSecondsPer1000 CPU of the whole process, the broker in it included, per 1,000 documents of the segment
 * @param comparisons pairs of documents compared per document of the segment, over all shards
 * @param stateBytes per document of the history, of all stores on disk after the topology was closed
 */
public record HistoryRow(
        int documents, double documentsPerSecond, double cpuSecondsPer1000, double comparisons, long stateBytes) {}
