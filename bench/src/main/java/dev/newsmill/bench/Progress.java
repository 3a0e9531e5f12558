package dev.newsmill.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Counts the committed records of topics and times them. Not thread-safe. */
final class Progress implements AutoCloseable {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(120);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Long> counts = new HashMap<>();

    Progress(String bootstrapServers, List<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            counts.put(topic, 0L);
            partitionsOf(topic).forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Asks again while the broker does not know a topic that was created just now. */
    private List<PartitionInfo> partitionsOf(String topic) {
        long start = System.nanoTime();
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        while (partitions.isEmpty() && System.nanoTime() - start < LONGEST_SILENCE.toNanos()) {
            partitions = consumer.partitionsFor(topic);
        }
        return partitions;
    }

    /**
     * Waits until every topic has that many records in all. The time runs from the first new record in any topic, and the records that
     * this topic has by then do not count: the work on them is done, though other topics may not show it yet.
     *
     * @param check called between polls; throws when waiting is in vain
     * @throws IllegalStateException if nothing comes for two minutes
     */
    BenchReport.Row await(String name, long atLeast, Runnable check) {
        @Nullable CpuClock clock = null;
        long before = fastest();
        long lastNews = System.nanoTime();
        while (slowest() < atLeast) {
            boolean news = false;
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                counts.merge(record.topic(), 1L, Long::sum);
                news = true;
            }
            if (news) {
                lastNews = System.nanoTime();
            } else if (System.nanoTime() - lastNews > LONGEST_SILENCE.toNanos()) {
                throw new IllegalStateException(name + ": nothing came for " + LONGEST_SILENCE.toSeconds() + " s at "
                        + slowest() + " of " + atLeast + " records");
            }
            if (clock == null && fastest() > before) {
                clock = new CpuClock();
                before = fastest();
            }
            check.run();
        }
        if (clock == null || slowest() <= before) {
            throw new IllegalStateException(name + ": all " + atLeast + " records came at once; measure more articles");
        }
        return clock.row(name, slowest() - before);
    }

    private long slowest() {
        return counts.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    private long fastest() {
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
