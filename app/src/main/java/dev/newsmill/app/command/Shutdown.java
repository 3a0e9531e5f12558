package dev.newsmill.app.command;

import dev.newsmill.app.local.Parts;

/** Closes on Ctrl-C and SIGTERM. */
final class Shutdown {
    private Shutdown() {}

    /** Registers the parts; closing them is idempotent, so they may be closed before as well. */
    static void closes(Parts parts) {
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "shutdown"));
    }
}
