package dev.newsmill.it.flow;

import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer that is none of ours and writes whatever it likes to the raw topic. */
final class RawTopic implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    RawTopic(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "max.request.size",
                        20 << 20,
                        "compression.type",
                        "zstd"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Any component may be null. */
    RawCoordinates write(Long timestamp, byte[] key, byte[] value) throws ExecutionException, InterruptedException {
        RecordMetadata place = producer.send(
                        new ProducerRecord<>(Topics.ARTICLE_FETCHED.name(), null, timestamp, key, value))
                .get();
        return new RawCoordinates(place.partition(), place.offset());
    }

    @Override
    public void close() {
        producer.close();
    }
}
