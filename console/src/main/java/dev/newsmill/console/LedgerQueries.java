package dev.newsmill.console;

/** Reads the ledger of a run from Kafka and the store. Thread-safe. */
public final class LedgerQueries implements AutoCloseable {
    private final ConsoleConfig config;

    private LedgerQueries(ConsoleConfig config) {
        this.config = config;
    }

    /** Opens connections of its own; close it after use. */
    public static LedgerQueries open(ConsoleConfig config) {
        return new LedgerQueries(config);
    }

    public Ledger read() {
        throw new UnsupportedOperationException("no ledger of " + config + " yet");
    }

    @Override
    public void close() {}
}
