package dev.newsmill.app.topic;

import dev.newsmill.events.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all partitions of one topic. Not thread-safe. */
public final class TopicReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** A record as its topic's types. */
    public record Read<K, V>(K key, V value, Headers headers) {}

    /**
     * @param kafka client settings with {@code bootstrap.servers}
     * @param topic its full name, which must exist
     * @throws IllegalStateException if it does not
     */
    public TopicReader(Map<String, Object> kafka, String topic) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", "false");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var found = consumer.partitionsFor(topic, PATIENCE);
        if (found == null || found.isEmpty()) {
            consumer.close();
            throw new IllegalStateException("topic '" + topic + "' does not exist on the broker");
        }
        partitions = found.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Goes to the first record of each partition. */
    public void toBeginning() {
        consumer.seekToBeginning(partitions);
    }

    /** Goes behind the last record of each partition. */
    public void toEnd() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // the seek is lazy: settle now what counts as the end
    }

    /** Goes to the first record of each partition whose time is not before the given one. */
    public void to(Instant time) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        toEnd();
        found.forEach((partition, offset) -> {
            if (offset != null) {
                consumer.seek(partition, offset.offset());
            }
        });
    }

    /** The record at a place; empty if the topic does not have it any more or never had it. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset) {
        var place = partitions.stream()
                .filter(each -> each.partition() == partition)
                .findFirst();
        if (place.isEmpty() || offset >= consumer.endOffsets(partitions).getOrDefault(place.get(), 0L)) {
            return Optional.empty();
        }
        consumer.assign(List.of(place.get()));
        consumer.seek(place.get(), offset);
        List<ConsumerRecord<byte[], byte[]>> found = List.of();
        while (found.isEmpty()) {
            found = consumer.poll(POLL).records(place.get());
        }
        return found.get(0).offset() == offset ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Hands on what comes until the handler says that it has enough. */
    public void follow(Predicate<ConsumerRecord<byte[], byte[]>> wantsMore) {
        while (true) {
            for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL)) {
                if (!wantsMore.test(read)) {
                    return;
                }
            }
        }
    }

    /**
     * Hands on every record from the beginning to what is the end now, in the order of each partition.
     *
     * @throws org.apache.kafka.common.errors.SerializationException if a record cannot be read
     */
    public <K, V> void readAll(Topic<K, V> topic, Consumer<Read<K, V>> handler) {
        var keys = topic.keySerde().deserializer();
        var values = topic.valueSerde().deserializer();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        toBeginning();
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL)) {
                if (read.offset() < ends.getOrDefault(new TopicPartition(read.topic(), read.partition()), 0L)) {
                    handler.accept(new Read<>(
                            keys.deserialize(read.topic(), read.key()),
                            values.deserialize(read.topic(), read.value()),
                            read.headers()));
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
