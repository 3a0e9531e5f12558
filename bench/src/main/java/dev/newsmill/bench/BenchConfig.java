package dev.newsmill.bench;

import java.nio.file.Path;

/**
 * What to measure.
 *
 * @param bootstrapServers of a broker that has no other work
 * @param articles to measure with, at least 100
 * @param warmUp articles before the measurement, at least 1
 * @param threads of the function and of each topology
 * @param partitions of the topics
 * @param seed of the generator
 * @param workDir for local state
 */
public record BenchConfig(
        String bootstrapServers, int articles, int warmUp, int threads, int partitions, long seed, Path workDir) {
    public BenchConfig {
        if (articles < 100) {
            throw new IllegalArgumentException("articles: " + articles + " given; at least 100 are needed for a rate");
        }
        if (warmUp < 1 || threads < 1 || partitions < 1) {
            throw new IllegalArgumentException("warm-up, threads and partitions must be at least 1");
        }
    }
}
