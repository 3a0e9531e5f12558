package dev.newsmill.it.flow;

import static org.awaitility.Awaitility.await;

import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** When a run has committed everything that it will ever do with what was fed. */
final class Drained {
    private static final Duration MOST = Duration.ofMinutes(4);
    private static final Duration AGAIN = Duration.ofMillis(300);
    private static final Duration POLL = Duration.ofMillis(100);

    /** Longer than a look at an idle partition takes; an open transaction makes it wait in vain. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private Drained() {}

    /**
     * Blocks until nothing is left behind the run's committed offsets. Articles cause probes and probes cause answers, in the
     * transactions that consume them; so once there is no article left, then no probe, then no answer, there is nothing.
     */
    static void awaitEnd(String servers, RunName run) {
        List<String> topics =
                List.of(Topics.ARTICLE_FETCHED.in(run), Topics.ENRICH_PROBE.in(run), Topics.ENRICH_ANSWER.in(run));
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        Map<String, Object> broker = Map.of("bootstrap.servers", servers);
        Map<String, Object> reading = Map.of(
                "bootstrap.servers",
                servers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (Admin admin = Admin.create(broker);
                KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(reading, bytes, bytes)) {
            int[] consumed = {0};
            await().atMost(MOST).pollInterval(AGAIN).until(() -> {
                while (consumed[0] < topics.size() && isConsumed(admin, reader, run, topics.get(consumed[0]))) {
                    consumed[0]++;
                }
                return consumed[0] == topics.size();
            });
        }
    }

    /** The end counts what is not committed yet: until that is decided, nobody knows what it brings. */
    private static boolean isConsumed(Admin admin, KafkaConsumer<byte[], byte[]> reader, RunName run, String topic)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(run.applicationId())
                .partitionsToOffsetAndMetadata()
                .get();
        List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        var ends = admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                .all()
                .get();
        reader.assign(partitions);
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata offset = committed.get(partition);
            reader.seek(partition, offset == null ? 0 : offset.offset());
        }
        long deadline = System.nanoTime() + LOOK.toNanos();
        while (partitions.stream()
                .anyMatch(at -> reader.position(at) < ends.get(at).offset())) {
            if (!reader.poll(POLL).isEmpty() || System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }
}
