package dev.newsmill.app.local;

import dev.newsmill.text.entity.Dictionary;

/**
 * How a system on this machine is started.
 *
 * @param console where the console listens
 * @param ingest where the ingest server listens
 * @param partitions of the raw topic, if it has to be made
 * @param threads of the enrichment
 * @param dictionary names that the user knows
 */
public record LocalOptions(Home home, Port console, Port ingest, int partitions, int threads, Dictionary dictionary) {
    public LocalOptions {
        if (partitions < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "partitions (" + partitions + ") and threads (" + threads + ") must be at least 1");
        }
    }

    /** Any free ports, four partitions, two threads. */
    public static LocalOptions of(Home home) {
        return new LocalOptions(home, Port.ANY, Port.ANY, 4, 2, Dictionary.EMPTY);
    }

    public LocalOptions with(Port console, Port ingest) {
        return new LocalOptions(home, console, ingest, partitions, threads, dictionary);
    }
}
