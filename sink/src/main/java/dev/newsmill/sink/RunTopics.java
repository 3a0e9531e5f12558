package dev.newsmill.sink;

import dev.newsmill.events.RunName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Finds the partitions of a run's topics and checks that stored offsets belong to them. */
final class RunTopics {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long RETRY_MILLIS = 500;

    private RunTopics() {}

    /**
     * Waits for topics that somebody else is about to create.
     *
     * @return every partition with the first offset its log still has
     * @throws SinkException if a topic is still missing in the end
     */
    static Map<TopicPartition, Long> beginnings(Consumer<?, ?> consumer, RunName run, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : ArticleStore.topics(run)) {
            List<PartitionInfo> found = consumer.partitionsFor(topic, ANSWER);
            while (found == null || found.isEmpty()) {
                if (System.nanoTime() >= deadline) {
                    throw new SinkException("topic '" + topic + "' does not exist: start the enrichment first", null);
                }
                pause();
                found = consumer.partitionsFor(topic, ANSWER);
            }
            found.forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
        }
        return new HashMap<>(consumer.beginningOffsets(partitions, ANSWER));
    }

    /** @throws SinkException if the tables stand beyond a log's end or before its beginning: they belong to other topics */
    static void check(
            Map<TopicPartition, Long> stored, Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
        stored.forEach((partition, offset) -> {
            long first = beginnings.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, Long.MAX_VALUE);
            if (offset > end || offset < first) {
                throw new SinkException(
                        "the tables stand at offset " + offset + " of " + partition + ", its log reaches from " + first
                                + " to " + end + ": database and broker do not belong together; use an empty database",
                        null);
            }
        });
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkException("interrupted while waiting for the topics", e);
        }
    }
}
