package dev.newsmill.console;

import dev.newsmill.events.Run;
import dev.newsmill.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the registry of runs. */
final class Runs {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private Runs() {}

    /** The latest line of every run, in the order of their first ones. */
    static List<Run> read(ConsoleConfig config, RunLog log) {
        Map<TopicPartition, Long> ends = new HashMap<>(log.ends(List.of(Topics.RUN.in(config.run()))));
        Map<String, Run> runs = new LinkedHashMap<>();
        try (Consumer<byte[], byte[]> consumer = Consumers.open(config, "runs")) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new ConsoleException("the broker did not show the registry of runs within 10 s", null);
                }
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    Run run = Topics.RUN.valueSerde().deserializer().deserialize(record.topic(), record.value());
                    if (run != null) {
                        runs.put(run.name().value(), run);
                    }
                }
            }
        } catch (KafkaException e) {
            throw new ConsoleException("the registry of runs cannot be read: " + e.getMessage(), e);
        }
        return new ArrayList<>(runs.values());
    }
}
