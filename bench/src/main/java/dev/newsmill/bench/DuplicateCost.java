package dev.newsmill.bench;

import dev.newsmill.bench.BenchReport.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What finding near-duplicates costs.
 *
 * @param stateBytesPerDocument size on disk, after the topology was closed, of the stores that keep something of every document,
 *     divided by the documents; events that wait for their verdict are not among them
 * @param fingerprintMicros CPU of one fingerprint, microseconds
 * @param cpuShare the CPU by which the topology exceeds one that only finds copies of whole bodies, plus the fingerprints, divided by all
 *     CPU of the topology, the broker in the same process included
 */
public record DuplicateCost(long stateBytesPerDocument, double fingerprintMicros, double cpuShare) {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final int THOUSAND = 1_000;
    private static final Pattern KEPT = Pattern.compile(".*(documents-store|postings-store|sketches-store).*\\.sst");

    /**
     * @param topology with all keys
     * @param bodiesOnly the same with every key stopped but the body's
     * @param fingerprintSeconds CPU of all fingerprints, seconds
     */
    static DuplicateCost of(Path state, int documents, Row topology, Row bodiesOnly, double fingerprintSeconds) {
        double perDocument = fingerprintSeconds / documents;
        double more = topology.cpuSecondsPer1000() - bodiesOnly.cpuSecondsPer1000();
        return new DuplicateCost(
                tables(state) / documents,
                perDocument * MICROS_PER_SECOND,
                (Math.max(0, more) + perDocument * THOUSAND) / topology.cpuSecondsPer1000());
    }

    private static long tables(Path state) {
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(file -> KEPT.matcher(file.toString()).matches())
                    .mapToLong(DuplicateCost::size)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("the state in '" + state + "' cannot be read", e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the size of '" + file + "' cannot be read", e);
        }
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
