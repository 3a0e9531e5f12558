package dev.newsmill.bench;

import java.util.List;
import java.util.Locale;

/**
 * What was measured, all in one JVM run. Ratios mean more than rates: machines are noisy.
 *
 * @param cpuSecondsPer1000 CPU of the whole process, the broker in it included, per 1,000 articles through the topology
 * @param text the text functions alone
 * @param duplicates what finding near-duplicates costs
 * @param latency of an idle system
 */
public record BenchReport(
        int articles,
        int threads,
        List<Row> rows,
        Ratios ratios,
        double cpuSecondsPer1000,
        TextReport text,
        DuplicateCost duplicates,
        Latency latency) {

    private static final int KIB = 1024;

    /** @param cpuSecondsPer1000 CPU of the whole process per 1,000 articles */
    public record Row(String name, double articlesPerSecond, double seconds, double cpuSecondsPer1000) {}

    /** Throughput of the topology over that of the bare function, and over that of a pass-through of the same records. */
    public record Ratios(double topologyToFunction, double topologyToPassThrough) {}

    /** @param rows function, topology, pass-through, in this order */
    static BenchReport of(
            BenchConfig config, List<Row> rows, TextReport text, DuplicateCost duplicates, Latency latency) {
        Row topology = rows.get(1);
        return new BenchReport(
                config.articles(),
                config.threads(),
                rows,
                new Ratios(
                        topology.articlesPerSecond() / rows.get(0).articlesPerSecond(),
                        topology.articlesPerSecond() / rows.get(2).articlesPerSecond()),
                topology.cpuSecondsPer1000(),
                text,
                duplicates,
                latency);
    }

    /** A table for people. */
    public String toTable() {
        StringBuilder table = new StringBuilder();
        table.append(line(
                "%-34s %12s %10s %16s",
                articles + " articles, " + threads + " threads", "articles/s", "seconds", "CPU-s per 1,000"));
        for (Row row : rows) {
            table.append(line(
                    "%-34s %12.1f %10.2f %16.2f",
                    row.name(), row.articlesPerSecond(), row.seconds(), row.cpuSecondsPer1000()));
        }
        table.append(line("topology / function: %.2f", ratios.topologyToFunction()));
        table.append(line("topology / pass-through: %.3f", ratios.topologyToPassThrough()));
        table.append(line(
                "decode and extract HTML: %.0f pages of %d KiB per CPU-second",
                text.pagesPerCpuSecond(), text.pageBytes() / KIB));
        table.append(line("normalise 2,000 characters: %.0f µs", text.normaliseMicros()));
        table.append(line(
                "normalise, ns per character of 2,000 / 20,000 / 200,000: %.0f / %.0f / %.0f",
                text.nanosPerCharacter().of2000(),
                text.nanosPerCharacter().of20000(),
                text.nanosPerCharacter().of200000()));
        table.append(line("%s", latency.line()));
        duplicates.lines().forEach(line -> table.append(line("%s", line)));
        return table.toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + System.lineSeparator();
    }
}
