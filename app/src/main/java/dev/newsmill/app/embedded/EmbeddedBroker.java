package dev.newsmill.app.embedded;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.events.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A single-node Kafka broker (KRaft, broker and controller in one) inside this JVM, listening on the loopback only. Its directory
 * keeps everything over restarts; nothing expires.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String TRANSACTIONS = "transaction.version";
    private static final short HARDENED_TRANSACTIONS = 2;

    private final KafkaRaftServer server;
    private final Ports ports;

    /** Where clients and where the controller are reached. */
    public record Ports(int client, int controller) {}

    private EmbeddedBroker(KafkaRaftServer server, Ports ports) {
        this.server = server;
        this.ports = ports;
    }

    /**
     * Starts a broker; formats the directory when it is new. Returns when clients are served.
     *
     * @throws Failure if it does not start
     */
    public static EmbeddedBroker start(Path directory, Ports ports) {
        try {
            Files.createDirectories(directory);
            format(directory);
        } catch (IOException e) {
            throw new Failure("the broker's directory '" + directory + "' cannot be prepared: " + e.getMessage(), e);
        }
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings(directory, ports), false), Time.SYSTEM);
        try {
            server.startup();
            EmbeddedBroker broker = new EmbeddedBroker(server, ports);
            broker.requireHardenedTransactions();
            return broker;
        } catch (RuntimeException e) {
            server.shutdown();
            server.awaitShutdown();
            throw e instanceof Failure
                    ? e
                    : new Failure(
                            "the broker in '" + directory + "' did not start on port " + ports.client() + ": "
                                    + e.getMessage(),
                            e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.client();
    }

    /** Blocks until all is on disk. Idempotent. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Formatting is done once; an interrupted one is done again. */
    @SuppressWarnings("IllegalCatch") // the formatter declares Exception
    private static void format(Path directory) throws IOException {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setPrintStream(nowhere)
                    .run();
        } catch (Exception e) {
            throw new IOException("formatting failed: " + e.getMessage(), e);
        }
    }

    private static Properties settings(Path directory, Ports ports) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + ports.controller(),
                "listeners",
                        "PLAINTEXT://127.0.0.1:" + ports.client() + ",CONTROLLER://127.0.0.1:" + ports.controller(),
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports.client(),
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "PLAINTEXT",
                "log.dirs", directory.toString()));
        // One node holds everything: internal topics cannot be replicated and need few partitions.
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0"));
        // Nothing expires: a machine that was off for a month goes on where it stopped.
        settings.putAll(Map.of(
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE),
                "auto.create.topics.enable", "false"));
        // Room for the largest record and its batch, and otherwise a small heap.
        settings.putAll(Map.of(
                "message.max.bytes",
                Integer.toString(Limits.MAX_MESSAGE_BYTES + (1 << 20)),
                "replica.fetch.max.bytes",
                Integer.toString(Limits.MAX_MESSAGE_BYTES + (1 << 20)),
                "log.cleaner.dedupe.buffer.size",
                Integer.toString(8 << 20),
                "num.network.threads",
                "2",
                "num.io.threads",
                "4",
                "background.threads",
                "2"));
        return settings;
    }

    /** Exactly-once needs the transaction protocol of KIP-890; older ones could lose writes. */
    private void requireHardenedTransactions() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            FeatureMetadata features =
                    admin.describeFeatures().featureMetadata().get(30, TimeUnit.SECONDS);
            var level = features.finalizedFeatures().get(TRANSACTIONS);
            if (level == null || level.maxVersionLevel() < HARDENED_TRANSACTIONS) {
                throw new Failure("the broker's " + TRANSACTIONS + " is "
                        + (level == null ? "unset" : level.maxVersionLevel()) + ", exactly-once needs "
                        + HARDENED_TRANSACTIONS + ": choose a new data directory");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while the broker started", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure("the broker on " + bootstrapServers() + " does not answer: " + e, e);
        }
    }
}
