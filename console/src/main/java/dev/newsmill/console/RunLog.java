package dev.newsmill.console;

import dev.newsmill.events.RunName;
import dev.newsmill.events.Topic;
import dev.newsmill.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What Kafka knows of a run: how far its log reaches, how far enrichment has come, what is still on the way. Thread-safe. */
final class RunLog implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_COUNTED = 10_000;
    private static final List<Topic<?, ?>> INTERNAL = List.of(Topics.ENRICH_PROBE, Topics.ENRICH_ANSWER);

    private final ConsoleConfig config;
    private final RunName run;
    private final Admin admin;

    private RunLog(ConsoleConfig config, Admin admin) {
        this.config = config;
        this.run = config.run();
        this.admin = admin;
    }

    static RunLog open(ConsoleConfig config) {
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "news-console-admin-" + config.run());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        try {
            return new RunLog(config, Admin.create(settings));
        } catch (KafkaException e) {
            throw new ConsoleException("no Kafka client for '" + config.bootstrapServers() + "': " + e.getMessage(), e);
        }
    }

    /**
     * @param rawStarts of the raw topic, by partition: 0 unless its owner lets old records go
     * @param rawEnds of the raw topic, by partition
     * @param committed how far enrichment has consumed the raw topic
     * @param internal records between the steps of enrichment, at most 10,000 are counted
     * @param unstored offsets that the store is behind, over all its topics
     */
    record Progress(
            Map<Integer, Long> rawStarts,
            SortedMap<Integer, Long> rawEnds,
            Map<Integer, Long> committed,
            long internal,
            long unstored) {}

    /** @param stored the store's next offsets by topic and partition */
    Progress progress(Map<String, Map<Integer, Long>> stored) {
        Map<TopicPartition, Long> committed = committed();
        Map<TopicPartition, Long> internalEnds = ends(names(INTERNAL));
        Map<TopicPartition, Long> storedEnds = ends(stored.keySet());
        long unstored = 0;
        for (Map.Entry<TopicPartition, Long> end : storedEnds.entrySet()) {
            long position = stored.getOrDefault(end.getKey().topic(), Map.of())
                    .getOrDefault(end.getKey().partition(), 0L);
            unstored += Math.max(0, end.getValue() - position);
        }
        String raw = Topics.ARTICLE_FETCHED.in(run);
        return new Progress(
                ofTopic(offsets(List.of(raw), OffsetSpec.earliest()), raw),
                ofTopic(ends(List.of(raw)), raw),
                ofTopic(committed, raw),
                records(committed, internalEnds),
                unstored);
    }

    private List<String> names(List<Topic<?, ?>> topics) {
        return topics.stream().map(topic -> topic.in(run)).toList();
    }

    private static SortedMap<Integer, Long> ofTopic(Map<TopicPartition, Long> offsets, String topic) {
        SortedMap<Integer, Long> byPartition = new TreeMap<>();
        offsets.forEach((partition, offset) -> {
            if (partition.topic().equals(topic)) {
                byPartition.put(partition.partition(), offset);
            }
        });
        return byPartition;
    }

    private Map<TopicPartition, Long> committed() {
        Map<TopicPartition, OffsetAndMetadata> offsets =
                get(admin.listConsumerGroupOffsets(run.applicationId()).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> committed = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }

    /** Ends of what is committed; missing topics have none. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        return offsets(topics, OffsetSpec.latest());
    }

    private Map<TopicPartition, Long> offsets(Collection<String> topics, OffsetSpec asked) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (var described : admin.describeTopics(topics).topicNameValues().entrySet()) {
            partitionsOf(described.getValue())
                    .forEach(partition -> partitions.add(new TopicPartition(described.getKey(), partition)));
        }
        var offsets = get(admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> asked)),
                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
        Map<TopicPartition, Long> found = new HashMap<>();
        offsets.forEach((partition, offset) -> found.put(partition, offset.offset()));
        return found;
    }

    private List<Integer> partitionsOf(KafkaFuture<TopicDescription> description) {
        try {
            return get(description).partitions().stream()
                    .map(info -> info.partition())
                    .toList();
        } catch (ConsoleException e) {
            if (e.getCause() != null && e.getCause().getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw e;
        }
    }

    /** Counts real records: behind the last one a log goes on with transaction markers that nobody has to consume. */
    private long records(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> behind = new HashMap<>();
        ends.forEach((partition, end) -> {
            long from = committed.getOrDefault(partition, 0L);
            if (from < end) {
                behind.put(partition, from);
            }
        });
        if (behind.isEmpty()) {
            return 0;
        }
        try (Consumer<byte[], byte[]> consumer = Consumers.open(config, "ledger")) {
            consumer.assign(behind.keySet());
            behind.forEach(consumer::seek);
            long count = 0;
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MILLIS);
            while (count < MOST_COUNTED
                    && behind.keySet().stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                if (System.nanoTime() > deadline) {
                    throw new ConsoleException(
                            "the broker at '" + config.bootstrapServers()
                                    + "' did not show the internal topics within 10 s",
                            null);
                }
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                count += records.count();
            }
            return count;
        } catch (KafkaException e) {
            throw new ConsoleException(
                    "the broker at '" + config.bootstrapServers() + "' failed: " + e.getMessage(), e);
        }
    }

    /** How many raw records wait for enrichment. */
    long lag() {
        String raw = Topics.ARTICLE_FETCHED.in(run);
        Map<Integer, Long> committed = ofTopic(committed(), raw);
        return ofTopic(ends(List.of(raw)), raw).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    private <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new ConsoleException(
                    "the broker at '" + config.bootstrapServers() + "' failed: "
                            + String.valueOf(
                                    e.getCause() == null
                                            ? e.getMessage()
                                            : e.getCause().getMessage()),
                    e);
        } catch (TimeoutException e) {
            throw new ConsoleException(
                    "the broker at '" + config.bootstrapServers() + "' did not answer within 10 s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConsoleException("interrupted while asking the broker", e);
        }
    }

    @Override
    public void close() {
        admin.close(CLOSE);
    }
}
