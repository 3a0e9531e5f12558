package dev.newsmill.it.flow;

import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.enrich.EnrichTopology;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topic;
import dev.newsmill.events.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** The product's topology with its settings on a broker, but the messages it reads and writes are those of a {@link Mistake}. */
final class MistakenEnrichment implements AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final KafkaStreams streams;

    private MistakenEnrichment(KafkaStreams streams) {
        this.streams = streams;
    }

    /** @param config of one thread: messages are rewritten in the order in which they come */
    static MistakenEnrichment start(EnrichConfig config, int partitions, Release release, Mistake.Messages messages) {
        RunName run = config.run();
        KafkaStreams streams = new KafkaStreams(
                EnrichTopology.build(run, partitions, release, System::nanoTime),
                config.streams(),
                new RewritingClients(run, messages));
        streams.setUncaughtExceptionHandler(error -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        streams.start();
        return new MistakenEnrichment(streams);
    }

    @Override
    public void close() {
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_WITHIN));
    }

    /** Kafka's own clients over serialisers that rewrite; the state's changelogs are left alone. */
    private record RewritingClients(RunName run, Mistake.Messages messages) implements KafkaClientSupplier {
        @Override
        public Admin getAdmin(Map<String, Object> config) {
            return Admin.create(config);
        }

        @Override
        public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
            return new KafkaProducer<>(config, new ByteArraySerializer(), (topic, bytes) -> written(topic, bytes));
        }

        @Override
        public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
            return new KafkaConsumer<>(config, new ByteArrayDeserializer(), (topic, bytes) -> read(topic, bytes));
        }

        @Override
        public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
            return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
            return getRestoreConsumer(config);
        }

        private byte[] read(String topic, byte[] bytes) {
            if (is(Topics.ENRICH_PROBE, topic)) {
                return bytes(Topics.ENRICH_PROBE, messages.read(value(Topics.ENRICH_PROBE, bytes)));
            }
            if (is(Topics.ENRICH_ANSWER, topic)) {
                return bytes(Topics.ENRICH_ANSWER, messages.read(value(Topics.ENRICH_ANSWER, bytes)));
            }
            return bytes;
        }

        private byte[] written(String topic, byte[] bytes) {
            if (is(Topics.ENRICH_PROBE, topic)) {
                messages.written(value(Topics.ENRICH_PROBE, bytes));
            }
            if (is(Topics.ARTICLE_VERDICT, topic)) {
                return bytes(Topics.ARTICLE_VERDICT, messages.write(value(Topics.ARTICLE_VERDICT, bytes)));
            }
            return bytes;
        }

        private boolean is(Topic<?, ?> topic, String name) {
            return topic.in(run).equals(name);
        }

        private static <V> V value(Topic<?, V> topic, byte[] bytes) {
            return topic.valueSerde().deserializer().deserialize(topic.name(), bytes);
        }

        private static <V> byte[] bytes(Topic<?, V> topic, V value) {
            return topic.valueSerde().serializer().serialize(topic.name(), value);
        }
    }
}
