package dev.newsmill.app.local;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.failure.Sentence;
import dev.newsmill.console.ConsoleConfig;
import dev.newsmill.console.ConsoleServer;
import dev.newsmill.console.Ledger;
import dev.newsmill.console.LedgerQueries;
import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.RunName;
import dev.newsmill.events.TopicSetup;
import dev.newsmill.events.Topics;
import dev.newsmill.ingest.ArticlePublisher;
import dev.newsmill.ingest.IngestConfig;
import dev.newsmill.ingest.IngestReport;
import dev.newsmill.ingest.file.FileConnector;
import dev.newsmill.ingest.http.IngestHttpConfig;
import dev.newsmill.ingest.http.IngestServer;
import dev.newsmill.sink.DatabaseConfig;
import dev.newsmill.sink.SinkConfig;
import dev.newsmill.sink.SinkLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Every process of Newsmill in this JVM, over an embedded broker and database, in one data directory.
 *
 * <pre>
 * try (LocalSystem system = LocalSystem.start(directory, LocalOptions.of(home))) {
 *     system.feed(Path.of("seeds"));
 *     Ledger ledger = system.awaitDrained(Duration.ofMinutes(1));
 * }
 * </pre>
 *
 * Thread-safe.
 */
public final class LocalSystem implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String WARM_UP = "新闻";

    private final Parts parts;
    private final Infrastructure infrastructure;
    private final ConsoleConfig consoleConfig;
    private final Running running;
    private final ArticlePublisher publisher;
    private final LedgerQueries ledgers;
    private final Endpoints endpoints;

    private LocalSystem(DataDirectory data, LocalOptions options, Parts parts)
            throws ExecutionException, InterruptedException, IOException {
        this.parts = parts;
        // Reading the dictionaries takes as long as starting the broker.
        var release = CompletableFuture.supplyAsync(() -> warmRelease(options.release()));
        infrastructure = parts.add(Infrastructure.start(data, options.home()));
        createTopics(options.partitions());
        SinkLoop.migrate(database(), RunName.LIVE);
        running = parts.add(Running.start(enrichConfig(data, options), sinkConfig(), release.get()));
        publisher = parts.add(new ArticlePublisher(new IngestConfig(infrastructure.bootstrapServers(), Map.of())));
        IngestServer ingest = parts.add(IngestServer.start(
                new IngestHttpConfig(LOOPBACK, options.ingest().resolve("--ingest-port"), List.of()),
                publisher,
                Clock.systemUTC()));
        consoleConfig =
                consoleConfig(options.console().resolve("--console-port")).with(options.publishers());
        ledgers = parts.add(LedgerQueries.open(consoleConfig));
        ConsoleServer console = parts.add(ConsoleServer.start(consoleConfig));
        endpoints = infrastructure
                .endpoints()
                .with("http://" + LOOPBACK + ":" + console.port(), "http://" + LOOPBACK + ":" + ingest.port());
        endpoints.write(data.endpoints());
    }

    /** As {@link #start(Path, LocalOptions, Parts)}, with nobody else to close it. */
    public static LocalSystem start(Path directory, LocalOptions options) {
        return start(directory, options, new Parts());
    }

    /**
     * Starts everything. Returns when articles are taken; enrichment may still be joining its group.
     *
     * @param directory created when missing
     * @param parts takes over all that is started, so that a shutdown hook may close it at any moment, even while this still starts
     * @throws Failure if the directory is in use, a port is taken or a part does not start; then everything has been stopped again
     */
    public static LocalSystem start(Path directory, LocalOptions options, Parts parts) {
        DataDirectory.requireFree(directory); // whoever holds it also holds the ports, and is the better reason
        options.console().resolve("--console-port");
        options.ingest().resolve("--ingest-port");
        synchronized (parts) {
            DataDirectory data = parts.add(DataDirectory.open(directory));
            boolean complete = false;
            try {
                LocalSystem system = new LocalSystem(data, options, parts);
                complete = true;
                return system;
            } catch (ExecutionException e) {
                throw new Failure("the system in '" + data.root() + "' did not start: " + Sentence.of(e), e);
            } catch (IOException e) {
                throw new Failure("'" + data.endpoints() + "' cannot be written: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted while starting", e);
            } finally {
                if (!complete) {
                    parts.close();
                }
            }
        }
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public DatabaseConfig database() {
        return infrastructure.database();
    }

    /** The console's view of this system, also for queries in this JVM. */
    public ConsoleConfig consoleConfig() {
        return consoleConfig;
    }

    /** Sends a file or all articles of a folder. Returns when the broker has acknowledged them. */
    public IngestReport feed(Path path) {
        return new FileConnector(publisher, Clock.systemUTC(), "local").read(List.of(path));
    }

    public Ledger ledger() {
        return ledgers.read();
    }

    /**
     * Waits until every raw record has its outcome in the database and nothing is on its way.
     *
     * @return the balanced ledger
     * @throws Failure if a part stops, or the time is over: says what does not balance
     */
    public Ledger awaitDrained(Duration most) throws InterruptedException {
        return awaitDrained(most, ledger -> {});
    }

    /** The same, telling each reading of the ledger on the way. */
    public Ledger awaitDrained(Duration most, Consumer<Ledger> progress) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        Ledger ledger = ledgers.read();
        progress.accept(ledger);
        while (!ledger.balanced()) {
            if (System.nanoTime() > end) {
                throw new Failure("not everything was processed within " + most.toSeconds() + " s: "
                        + ledger.pending() + " records on their way"
                        + (ledger.problems().isEmpty() ? "" : "; " + String.join("; ", ledger.problems())));
            }
            if (!running.watch(GLANCE)) {
                throw new Failure("stopped before everything was processed");
            }
            ledger = ledgers.read();
            progress.accept(ledger);
        }
        return ledger;
    }

    /**
     * Waits until the system stops, or the time is over.
     *
     * @return whether it still runs; false after {@link #close}
     * @throws Failure if a part stopped by itself
     */
    public boolean watch(Duration time) throws InterruptedException {
        return running.watch(time);
    }

    /** Console, ingest, enrichment, sink, database, broker, in this order. Idempotent. */
    @Override
    public void close() {
        parts.close();
    }

    private void createTopics(int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infrastructure.bootstrapServers()))) {
            TopicSetup.ensure(admin, RunName.LIVE, partitions, (short) 1);
            // One broker has no replica to fall back on: what it acknowledges of the truth is on the disk. All other
            // topics follow
            // from this one.
            ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ARTICLE_FETCHED.name());
            AlterConfigOp flush = new AlterConfigOp(
                    new ConfigEntry(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(raw, List.of(flush))).all().get();
        }
    }

    private EnrichConfig enrichConfig(DataDirectory data, LocalOptions options) {
        return new EnrichConfig(
                infrastructure.bootstrapServers(), RunName.LIVE, data.streams(), options.threads(), Map.of());
    }

    private SinkConfig sinkConfig() {
        return new SinkConfig(infrastructure.bootstrapServers(), database(), RunName.LIVE, Map.of());
    }

    private ConsoleConfig consoleConfig(int port) {
        return new ConsoleConfig(
                LOOPBACK,
                port,
                infrastructure.bootstrapServers(),
                database().url(),
                database().user(),
                database().password(),
                RunName.LIVE,
                Map.of(),
                List.of());
    }

    private static Release warmRelease(Supplier<Release> release) {
        new Words().tokens(WARM_UP);
        return release.get();
    }
}
