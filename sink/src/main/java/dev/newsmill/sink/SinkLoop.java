package dev.newsmill.sink;

import dev.newsmill.events.RunName;

/** Reads a run's topics and writes its tables until closed. One thread runs it; any thread may close it. */
public final class SinkLoop implements AutoCloseable, Runnable {
    private final SinkConfig config;
    private final Tokenizer tokenizer;

    public SinkLoop(SinkConfig config, Tokenizer tokenizer) {
        this.config = config;
        this.tokenizer = tokenizer;
    }

    /** Creates or upgrades the run's schema. */
    public static void migrate(DatabaseConfig database, RunName run) {
        throw new UnsupportedOperationException("no migration of " + database + " for run " + run + " yet");
    }

    @Override
    public void run() {
        throw new UnsupportedOperationException("no sink from " + config + " with " + tokenizer + " yet");
    }

    @Override
    public void close() {}
}
