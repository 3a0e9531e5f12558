package dev.newsmill.enrich;

import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what a run has consumed of its own internal topics, as Kafka Streams does with its repartition topics. Nothing there may
 * expire by age: records carry the time of the raw record, so a replay's would be old at birth. Every instance may do it.
 */
final class ConsumedRecords implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(ConsumedRecords.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Admin admin;
    private final RunName run;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "news-enrich-delete-consumed");
        thread.setDaemon(true);
        return thread;
    });

    /** @param admin taken over */
    ConsumedRecords(Admin admin, RunName run) {
        this.admin = admin;
        this.run = run;
        clock.scheduleWithFixedDelay(this::attempt, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    private void attempt() {
        try {
            delete(admin, run);
        } catch (ExecutionException e) {
            LOGGER.atWarn()
                    .addKeyValue("error", String.valueOf(e.getCause()))
                    .log("Consumed records could not be deleted; trying again later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes all before the committed offsets. */
    static void delete(Admin admin, RunName run) throws ExecutionException, InterruptedException {
        Set<String> internal = Set.of(Topics.ENRICH_PROBE.in(run), Topics.ENRICH_ANSWER.in(run));
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(run.applicationId())
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, RecordsToDelete> consumed = new HashMap<>();
        committed.forEach((partition, offset) -> {
            if (internal.contains(partition.topic()) && offset != null) {
                consumed.put(partition, RecordsToDelete.beforeOffset(offset.offset()));
            }
        });
        admin.deleteRecords(consumed).all().get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        admin.close(Duration.ofSeconds(5));
    }
}
