package dev.newsmill.sink;

import dev.newsmill.events.RunName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a run's topics and writes its tables until closed. The offsets live in the tables, so that rows and offsets never disagree; of
 * several sinks of one run the one started last works, the others stop. One thread runs it, once; any thread may close it.
 */
public final class SinkLoop implements AutoCloseable, Runnable {
    private static final Logger LOGGER = LoggerFactory.getLogger(SinkLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE = Duration.ofSeconds(20);

    private final SinkConfig config;
    private final Tokenizer tokenizer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile long lastStep = System.nanoTime();
    private final AtomicBoolean used = new AtomicBoolean();

    /** @throws SinkException if the Kafka settings are unusable */
    public SinkLoop(SinkConfig config, Tokenizer tokenizer) {
        this.config = config;
        this.tokenizer = tokenizer;
        try {
            this.consumer =
                    new KafkaConsumer<>(config.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw new SinkException("no Kafka consumer for '" + config.bootstrapServers() + "': " + reason(e), e);
        }
    }

    /**
     * Creates or upgrades the run's schema. Waits up to 30 s for a database that is still starting.
     *
     * @throws SinkException if the database cannot be reached, refuses the login, or holds another version's schema
     */
    public static void migrate(DatabaseConfig database, RunName run) {
        try {
            Database.connect(database, PATIENCE).close();
            Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .defaultSchema(run.schema())
                    .schemas(run.schema())
                    .createSchemas(true)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
            throw new SinkException(
                    "schema '" + run.schema() + "' of " + database + " cannot be upgraded: " + first, e);
        } catch (SQLException e) {
            throw Database.failure(database, e);
        }
    }

    /**
     * Blocks until {@link #close}.
     *
     * @throws SinkException if the database or the broker fails, or another sink took over; nothing half-written remains
     */
    @Override
    public void run() {
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("a sink runs once: make a new one");
        }
        try (consumer) {
            follow();
        } catch (WakeupException e) {
            LOGGER.atDebug().log("woken up to close");
        } catch (SQLException e) {
            throw Database.failure(config.database(), e);
        } catch (KafkaException e) {
            throw new SinkException("the broker at '" + config.bootstrapServers() + "' failed: " + reason(e), e);
        } finally {
            ended.countDown();
        }
    }

    private void follow() throws SQLException {
        migrate(config.database(), config.run());
        try (Connection connection = Database.connect(config.database(), PATIENCE)) {
            connection.setSchema(config.run().schema());
            ArticleStore store = new ArticleStore(connection, config.run(), tokenizer);
            Map<TopicPartition, Long> positions = assign(store);
            LOGGER.atInfo()
                    .addKeyValue("run", config.run())
                    .addKeyValue("partitions", positions.size())
                    .log("sink started");
            while (!closing) {
                step(store, positions);
            }
        }
    }

    private Map<TopicPartition, Long> assign(ArticleStore store) throws SQLException {
        Map<TopicPartition, Long> beginnings = RunTopics.beginnings(consumer, config.run(), PATIENCE);
        Map<TopicPartition, Long> stored = store.claim(beginnings);
        RunTopics.check(stored, beginnings, consumer.endOffsets(beginnings.keySet()));
        consumer.assign(stored.keySet());
        stored.forEach(consumer::seek);
        return new HashMap<>(stored);
    }

    private void step(ArticleStore store, Map<TopicPartition, Long> positions) throws SQLException {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        Map<TopicPartition, Long> moved = new HashMap<>();
        for (TopicPartition partition : positions.keySet()) {
            long position = consumer.position(partition); // beyond transaction markers too
            if (position != positions.get(partition)) {
                moved.put(partition, position);
            }
        }
        if (!moved.isEmpty()) {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(polled.count());
            polled.forEach(records::add);
            store.apply(new Batch(records, moved));
            positions.putAll(moved);
        }
        lastStep = System.nanoTime();
    }

    private static String reason(KafkaException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

    /** How long ago the last batch was written, or found to be empty. Idle or not, this stays below some seconds while it works. */
    public Duration sinceLastStep() {
        return Duration.ofNanos(System.nanoTime() - lastStep);
    }

    /** Stops after the batch under way and waits for its end, at most 20 s. May be called twice. */
    @Override
    public void close() {
        closing = true;
        if (used.compareAndSet(false, true)) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            if (!ended.await(CLOSE.toSeconds(), TimeUnit.SECONDS)) {
                LOGGER.atWarn().log("the sink did not end within 20 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
