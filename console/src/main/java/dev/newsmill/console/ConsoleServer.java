package dev.newsmill.console;

/** The console's web server. */
public final class ConsoleServer implements AutoCloseable {
    private ConsoleServer() {}

    /** Starts listening and returns. */
    public static ConsoleServer start(ConsoleConfig config) {
        throw new UnsupportedOperationException("no " + config + " yet");
    }

    public int port() {
        return 0;
    }

    @Override
    public void close() {}
}
