package dev.newsmill.it.flow;

import dev.newsmill.events.RunName;
import dev.newsmill.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** Everything that is committed in a topic now, as any subscriber would see it. */
final class CommittedRecords {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration MOST = Duration.ofSeconds(30);

    private CommittedRecords() {}

    static <K, V> List<ConsumerRecord<K, V>> of(String bootstrapServers, Topic<K, V> topic, RunName run) {
        return of(
                bootstrapServers,
                topic.in(run),
                topic.keySerde().deserializer(),
                topic.valueSerde().deserializer());
    }

    static <K, V> List<V> values(String bootstrapServers, Topic<K, V> topic) {
        return of(bootstrapServers, topic, RunName.LIVE).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    static <K, V> List<ConsumerRecord<K, V>> of(
            String bootstrapServers, String topic, Deserializer<K> keys, Deserializer<V> values) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false);
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(settings, keys, values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<K, V>> found = new ArrayList<>();
            long deadline = System.nanoTime() + MOST.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("topic " + topic + " could not be read to its end within " + MOST);
                }
                consumer.poll(POLL).forEach(found::add);
            }
            return found;
        }
    }
}
