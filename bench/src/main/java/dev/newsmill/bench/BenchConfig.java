package dev.newsmill.bench;

import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.events.RunName;
import java.nio.file.Path;
import java.util.Map;

/**
 * What to measure.
 *
 * @param bootstrapServers of a broker that has no other work
 * @param articles to measure with, at least 100
 * @param warmUp articles before the measurement, at least 1
 * @param threads of the function and of each topology
 * @param partitions of the topics
 * @param history documents of the longest history for which the cost of duplicates is measured, at least 5,000
 * @param seed of the generators
 * @param workDir for local state
 */
public record BenchConfig(
        String bootstrapServers,
        int articles,
        int warmUp,
        int history,
        int threads,
        int partitions,
        long seed,
        Path workDir) {
    public BenchConfig {
        if (articles < 100) {
            throw new IllegalArgumentException("articles: " + articles + " given; at least 100 are needed for a rate");
        }
        if (history < 5_000) {
            throw new IllegalArgumentException("history: " + history + " given; at least 5000 documents are needed");
        }
        if (warmUp < 1 || threads < 1 || partitions < 1) {
            throw new IllegalArgumentException("warm-up, threads and partitions must be at least 1");
        }
    }

    /** Settings of a topology with a run's name, from the beginning of the raw topic. */
    EnrichConfig topology(RunName run) {
        return new EnrichConfig(
                bootstrapServers, run, workDir.resolve(run.value()), threads, Map.of("auto.offset.reset", "earliest"));
    }
}
