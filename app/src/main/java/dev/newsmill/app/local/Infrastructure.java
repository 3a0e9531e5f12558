package dev.newsmill.app.local;

import dev.newsmill.app.embedded.EmbeddedBroker;
import dev.newsmill.app.embedded.EmbeddedDatabase;
import dev.newsmill.app.embedded.FreePort;
import dev.newsmill.app.failure.Failure;
import dev.newsmill.sink.DatabaseConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Broker and database of one data directory. Their ports stay the same over restarts as long as nobody else takes them. */
public final class Infrastructure implements AutoCloseable {
    private final DataDirectory data;
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;

    private Infrastructure(DataDirectory data, EmbeddedBroker broker, EmbeddedDatabase database) {
        this.data = data;
        this.broker = broker;
        this.database = database;
    }

    /**
     * Starts both side by side.
     *
     * @param data held by the caller, who also releases it
     * @throws Failure if one of them does not start; then the other one has been stopped again
     */
    public static Infrastructure start(DataDirectory data, Home home) {
        Optional<Endpoints> last = Endpoints.read(data.endpoints());
        int client = FreePort.preferring(
                last.map(Endpoints::bootstrapServers).map(Endpoints::portOf).orElse(0));
        int controller = FreePort.preferring(client + 1);
        int sql = FreePort.preferring(last.map(Endpoints::database)
                .map(DatabaseConfig::url)
                .map(Endpoints::portOf)
                .orElse(0));
        Path binaries = home.binaries(data);
        var database = CompletableFuture.supplyAsync(
                () -> EmbeddedDatabase.start(data.postgres(), data.postgresPassword(), binaries, sql));
        EmbeddedBroker broker = null;
        boolean complete = false;
        try {
            broker = EmbeddedBroker.start(data.kafka(), new EmbeddedBroker.Ports(client, controller));
            Infrastructure both = new Infrastructure(data, broker, database.join());
            complete = true;
            return both;
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        } finally {
            if (!complete) {
                database.thenAccept(EmbeddedDatabase::close)
                        .exceptionally(ignored -> null)
                        .join();
                if (broker != null) {
                    broker.close();
                }
            }
        }
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public DatabaseConfig database() {
        return new DatabaseConfig(database.jdbcUrl(), database.user(), database.password());
    }

    /** Without console and ingest. */
    public Endpoints endpoints() {
        return new Endpoints(data.root(), ProcessHandle.current().pid(), bootstrapServers(), database(), null, null);
    }

    /** Database, then broker. Idempotent. */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            broker.close();
        }
    }
}
