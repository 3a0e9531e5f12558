package dev.newsmill.bench;

import java.util.List;

/**
 * What {@link HistoryBenchmark} measured.
 *
 * @param without CPU of the whole process per 1,000 documents when each is published at once and nothing is remembered
 * @param rows one per length of history, shortest first
 */
public record HistoryReport(double without, List<HistoryRow> rows) {}
