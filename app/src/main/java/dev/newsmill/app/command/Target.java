package dev.newsmill.app.command;

import dev.newsmill.app.local.Parts;
import dev.newsmill.console.ConsoleConfig;
import dev.newsmill.events.RunName;
import dev.newsmill.sink.DatabaseConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The system that a command talks to. Closing it stops what was started for the command alone.
 *
 * @param bootstrapServers empty where the command needs no broker
 * @param kafka client settings
 * @param stateDirectory where enrichment keeps its local state
 * @param started what was started for the command alone
 */
record Target(
        String bootstrapServers, Map<String, String> kafka, DatabaseConfig database, Path stateDirectory, Parts started)
        implements AutoCloseable {
    /** A console's view of a run: for queries, not for listening. */
    ConsoleConfig view(RunName run) {
        return new ConsoleConfig(
                "127.0.0.1",
                0,
                bootstrapServers,
                database.url(),
                database.user(),
                database.password(),
                run,
                kafka,
                List.of());
    }

    @Override
    public void close() {
        started.close();
    }
}
