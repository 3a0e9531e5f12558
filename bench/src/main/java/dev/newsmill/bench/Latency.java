package dev.newsmill.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * From handing a raw article to the producer to reading its committed event, on a system with nothing else to do. Milliseconds.
 *
 * @param articles published one at a time
 * @param p50 half of them took no longer
 * @param p99 99 % took no longer
 * @param max the slowest
 */
public record Latency(int articles, double p50, double p99, double max) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** @param nanos of each article, at least one */
    static Latency of(List<Long> nanos) {
        double[] millis =
                nanos.stream().mapToDouble(n -> n / NANOS_PER_MILLI).sorted().toArray();
        return new Latency(
                millis.length,
                quantile(millis, 0.5),
                quantile(millis, 0.99),
                Arrays.stream(millis).max().orElseThrow());
    }

    /** The smallest value that so large a part of all does not exceed. */
    private static double quantile(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "latency from raw to enriched, %d articles one at a time: p50 %.0f ms, p99 %.0f ms, slowest %.0f ms",
                articles,
                p50,
                p99,
                max);
    }
}
