package dev.newsmill.bench;

import dev.newsmill.bench.BenchReport.Row;
import java.util.Locale;

/**
 * What finding near-duplicates costs.
 *
 * @param stateBytesPerDocument size on disk of all stores that keep something of every document, after the topology was closed, divided by the documents
 * @param fingerprintMicros CPU of one fingerprint, microseconds
 * @param cpuShare the CPU by which the topology exceeds one that publishes each article at once and remembers nothing, plus the
 *     fingerprints, divided by all CPU of the topology, the broker in the same process included
 */
public record DuplicateCost(long stateBytesPerDocument, double fingerprintMicros, double cpuShare) {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final int THOUSAND = 1_000;

    /**
     * @param stateBytes of all documents
     * @param without the same articles without duplicates
     * @param fingerprintSeconds CPU of all fingerprints, seconds
     */
    static DuplicateCost of(long stateBytes, int documents, Row topology, Row without, double fingerprintSeconds) {
        double perDocument = fingerprintSeconds / documents;
        double more = topology.cpuSecondsPer1000() - without.cpuSecondsPer1000();
        return new DuplicateCost(
                stateBytes / documents,
                perDocument * MICROS_PER_SECOND,
                (Math.max(0, more) + perDocument * THOUSAND) / topology.cpuSecondsPer1000());
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "duplicates: %,d bytes of state per document, %.0f µs CPU per fingerprint, %.1f %% of the topology's CPU",
                stateBytesPerDocument,
                fingerprintMicros,
                100 * cpuShare);
    }
}
