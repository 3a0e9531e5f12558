package dev.newsmill.console;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;

/** Reads the enriched topic onwards from a cursor. One thread. */
final class Tail implements AutoCloseable {
    private static final JsonSerde<ArticleEnriched> EVENTS = JsonSerde.of(ArticleEnriched.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<Integer, Long> positions = new TreeMap<>();

    private Tail(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** An event, as it stands in the topic, and the cursor behind it. */
    record Item(ArticleEnriched event, String json, Cursor next) {}

    /**
     * @param from where to start
     * @param partitions the partitions of the topic
     */
    static Tail open(ConsoleConfig config, Cursor from, Iterable<Integer> partitions) {
        String topic = Topics.ARTICLE_ENRICHED.in(config.run());
        Tail tail = new Tail(Consumers.open(config, "stream"));
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (int partition : partitions) {
            starts.put(new TopicPartition(topic, partition), from.at(partition));
            tail.positions.put(partition, from.at(partition));
        }
        tail.consumer.assign(starts.keySet());
        starts.forEach(tail.consumer::seek);
        return tail;
    }

    Cursor cursor() {
        return Cursor.of(positions);
    }

    /** What came since the last call, waiting for something at most this long. A record nobody can read is passed over. */
    List<Item> next(Duration wait) {
        List<Item> items = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
            positions.put(record.partition(), record.offset() + 1);
            if (record.value() != null) {
                read(record, items);
            }
        }
        return items;
    }

    private void read(ConsumerRecord<byte[], byte[]> record, List<Item> items) {
        try {
            ArticleEnriched event = EVENTS.read(record.value());
            items.add(new Item(event, new String(record.value(), StandardCharsets.UTF_8), cursor()));
        } catch (SerializationException e) {
            // The sink has set it aside with its reason, and the ledger shows it.
            positions.put(record.partition(), record.offset() + 1);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
