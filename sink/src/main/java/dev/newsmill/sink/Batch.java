package dev.newsmill.sink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Records in the order they are folded, and where each partition stands once they are.
 *
 * @param positions next offsets; behind the last record where the log goes on with transaction markers
 */
record Batch(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> positions) {
    Batch {
        records = List.copyOf(records);
        positions = Map.copyOf(positions);
    }

    /** Of records alone: each partition stands behind its last one. */
    static Batch of(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> positions = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            positions.put(partitionOf(record), record.offset() + 1);
        }
        return new Batch(records, positions);
    }

    static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** Two batches that have the same effect one after the other. At least two records. */
    List<Batch> halves() {
        int middle = records.size() / 2;
        Batch first = of(records.subList(0, middle));
        return List.of(first, new Batch(new ArrayList<>(records.subList(middle, records.size())), positions));
    }

    /** How many records each partition has here. */
    Map<TopicPartition, Integer> counts() {
        Map<TopicPartition, Integer> counts = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            counts.merge(partitionOf(record), 1, Integer::sum);
        }
        return counts;
    }
}
