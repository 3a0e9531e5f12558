package dev.newsmill.app.local;

import dev.newsmill.console.Publishers;
import dev.newsmill.enrich.Release;
import java.util.function.Supplier;

/**
 * How a system on this machine is started.
 *
 * @param console where the console listens
 * @param ingest where the ingest server listens
 * @param partitions of the raw topic, if it has to be made
 * @param threads of the enrichment
 * @param release which enriches; asked for once, beside the start of the broker
 * @param publishers whom the console counts a story's sources as
 */
public record LocalOptions(
        Home home,
        Port console,
        Port ingest,
        int partitions,
        int threads,
        Supplier<Release> release,
        Publishers publishers) {
    public LocalOptions {
        if (partitions < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "partitions (" + partitions + ") and threads (" + threads + ") must be at least 1");
        }
    }

    /** Any free ports, four partitions, two threads. */
    public static LocalOptions of(Home home) {
        return new LocalOptions(home, Port.ANY, Port.ANY, 4, 2, Release::current, Publishers.standard());
    }

    public LocalOptions with(Port console, Port ingest) {
        return new LocalOptions(home, console, ingest, partitions, threads, release, publishers);
    }

    public LocalOptions with(Supplier<Release> other) {
        return new LocalOptions(home, console, ingest, partitions, threads, other, publishers);
    }

    public LocalOptions with(Publishers others) {
        return new LocalOptions(home, console, ingest, partitions, threads, release, others);
    }
}
