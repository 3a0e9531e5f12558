package dev.newsmill.enrich;

import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running enrichment application. Thread-safe. */
public final class EnrichRunner implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(EnrichRunner.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);
    private static final short SAFE_TRANSACTIONS = 2;

    private final KafkaStreams streams;
    private final ConsumedRecords consumed;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ProgressMeter meter = new ProgressMeter(System::nanoTime);

    private EnrichRunner(KafkaStreams streams, ConsumedRecords consumed) {
        this.streams = streams;
        this.consumed = consumed;
    }

    /**
     * Starts the application of a run. The run's topics must exist.
     *
     * @throws IllegalStateException if the broker's transactions are older than KIP-890 or the raw topic is missing
     */
    public static EnrichRunner start(EnrichConfig config, Release release)
            throws ExecutionException, InterruptedException {
        int partitions;
        try (Admin admin = Admin.create(config.admin())) {
            requireSafeTransactions(admin);
            partitions = rawPartitions(admin);
        }
        RunName run = config.run();
        Topology topology = EnrichTopology.build(run, partitions, release, System::nanoTime);
        EnrichRunner runner = new EnrichRunner(
                new KafkaStreams(topology, config.streams()), new ConsumedRecords(Admin.create(config.admin()), run));
        runner.start(run, release);
        return runner;
    }

    private void start(RunName run, Release release) {
        streams.setUncaughtExceptionHandler(error -> {
            ended.completeExceptionally(error);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.NOT_RUNNING || now == KafkaStreams.State.ERROR) {
                ended.complete(null);
            }
        });
        streams.setGlobalStateRestoreListener(meter);
        streams.start();
        LOGGER.atInfo()
                .addKeyValue("run", run.value())
                .addKeyValue("version", release.version())
                .addKeyValue("digest", release.digest())
                .log("Enrichment started");
    }

    /** Before KIP-890 a delayed commit could belong to the wrong transaction and lose writes. */
    private static void requireSafeTransactions(Admin admin) throws ExecutionException, InterruptedException {
        FinalizedVersionRange range = admin.describeFeatures()
                .featureMetadata()
                .get()
                .finalizedFeatures()
                .get("transaction.version");
        int version = range == null ? 0 : range.maxVersionLevel();
        if (version < SAFE_TRANSACTIONS) {
            throw new IllegalStateException("the broker's transaction.version is " + version + "; exactly-once needs "
                    + SAFE_TRANSACTIONS + ": run 'kafka-features.sh upgrade --feature transaction.version=2'");
        }
    }

    private static int rawPartitions(Admin admin) throws ExecutionException, InterruptedException {
        String raw = Topics.ARTICLE_FETCHED.name();
        try {
            TopicDescription topic =
                    admin.describeTopics(List.of(raw)).allTopicNames().get().get(raw);
            return topic == null ? 0 : topic.partitions().size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new IllegalStateException("topic '" + raw + "' does not exist; create the topics first", e);
            }
            throw e;
        }
    }

    /** Whether records are being processed; false while starting, rebalancing or restoring state. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether the application stopped by itself; {@link #await} throws why. */
    public boolean hasFailed() {
        return ended.isCompletedExceptionally();
    }

    /** How far this instance has come; asks no broker. */
    public Progress progress() {
        return meter.read(streams);
    }

    /** Blocks until the application stops; returns after {@link #close}, throws the cause when it stopped by itself. */
    public void await() throws ExecutionException, InterruptedException {
        ended.get();
    }

    /** Leaves the consumer group at once, so that a successor need not wait for a time-out. Idempotent. */
    @Override
    public void close() {
        consumed.close();
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_TIMEOUT));
    }
}
