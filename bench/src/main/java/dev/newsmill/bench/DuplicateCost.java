package dev.newsmill.bench;

import dev.newsmill.bench.BenchReport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What finding near-duplicates costs.
 *
 * @param stateBytesPerDocument size on disk of all stores that keep something of every document, after the topology was closed, divided by the documents
 * @param fingerprintMicros CPU of one fingerprint of an article, microseconds
 * @param cpuSecondsPer1000 of everything that is done for duplicates, per 1,000 articles: the fingerprints, and the CPU by which the
 *     topology of the longest history exceeds {@code without}
 *     The documents of the history have about 900 characters, the articles 3,600: both have about 40 keys, and the protocol's work depends
 *     on those
 * @param cpuShare {@code cpuSecondsPer1000} divided by all CPU of the topology that enriches articles, the broker in the same process
 *     included
 * @param without CPU per 1,000 documents of the history when each is published at once and nothing is remembered
 * @param history one row per length
 */
public record DuplicateCost(
        long stateBytesPerDocument,
        double fingerprintMicros,
        double cpuSecondsPer1000,
        double cpuShare,
        double without,
        List<HistoryRow> history) {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final int THOUSAND = 1_000;

    /** @param fingerprintSeconds CPU of one fingerprint, seconds */
    static DuplicateCost of(
            long stateBytesPerDocument,
            double fingerprintSeconds,
            Row topology,
            double without,
            List<HistoryRow> history) {
        double withThem = history.get(history.size() - 1).cpuSecondsPer1000();
        double cost = withThem - without + fingerprintSeconds * THOUSAND;
        return new DuplicateCost(
                stateBytesPerDocument,
                fingerprintSeconds * MICROS_PER_SECOND,
                cost,
                cost / topology.cpuSecondsPer1000(),
                without,
                List.copyOf(history));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "duplicates: %,d bytes of state per document, %.0f µs CPU per fingerprint, %.2f CPU-s per 1,000, %.1f %% of the topology's CPU",
                stateBytesPerDocument,
                fingerprintMicros,
                cpuSecondsPer1000,
                100 * cpuShare));
        lines.add(HistoryRow.heading());
        lines.add(String.format(Locale.ROOT, "%-34s %12s %10s %16.2f", "(published at once)", "", "", without));
        history.forEach(row -> lines.add(row.line()));
        return lines;
    }
}
