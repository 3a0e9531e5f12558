package dev.newsmill.app.command;

import dev.newsmill.app.local.Parts;

/** Closes on Ctrl-C and SIGTERM. */
public final class Shutdown {
    private Shutdown() {}

    /** Registers the parts; closing them is idempotent, so they may be closed before as well. */
    static void closes(Parts parts) {
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "shutdown"));
    }

    /** Whether the process is ending already: what fails now fails because of that. */
    public static boolean isUnderWay() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
