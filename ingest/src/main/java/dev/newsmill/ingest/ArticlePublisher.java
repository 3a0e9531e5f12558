package dev.newsmill.ingest;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.Digest;
import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.Limits;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.Topics;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes to {@code news.article.fetched}: idempotent, acknowledged by all replicas, compressed with zstd. A record's key is its
 * article's id, so all fetches of an article share a partition. Thread-safe.
 */
public final class ArticlePublisher implements ArticleSink, AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(45);
    private static final String TOPIC = Topics.ARTICLE_FETCHED.name();
    private static final JsonSerde<ArticleFetched> VALUES = JsonSerde.of(ArticleFetched.class);

    private final String bootstrapServers;
    private final Producer<byte[], byte[]> producer;

    /**
     * Connects in the background: an unreachable broker shows when a record is published.
     *
     * @throws IllegalArgumentException if a Kafka setting is wrong or no server's name can be resolved
     */
    public ArticlePublisher(IngestConfig config) {
        this(config.bootstrapServers(), connect(config));
    }

    ArticlePublisher(String bootstrapServers, Producer<byte[], byte[]> producer) {
        this.bootstrapServers = bootstrapServers;
        this.producer = producer;
    }

    private static Producer<byte[], byte[]> connect(IngestConfig config) {
        try {
            return new KafkaProducer<>(config.producer());
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException(
                    "cannot publish to '" + config.bootstrapServers() + "': " + cause.getMessage(), e);
        }
    }

    @Override
    public CompletionStage<RawCoordinates> publish(ArticleFetched article) {
        byte[] value;
        try {
            value = VALUES.write(article);
        } catch (SerializationException e) {
            return CompletableFuture.failedStage(new IllegalArgumentException(e.getMessage(), e));
        }
        return send(article.id(), value);
    }

    /**
     * Sends bytes that are no article under the digest of themselves.
     *
     * <p>Bytes that enrichment could read after all are refused: they would become an article outside of its partition.
     */
    @Override
    public CompletionStage<RawCoordinates> publishUnreadable(byte[] line) {
        try {
            ArticleId id = VALUES.read(line).id();
            return CompletableFuture.failedStage(new IllegalArgumentException(
                    "this is the record of article " + id + " in '" + TOPIC + "', not an article as senders write it"));
        } catch (SerializationException e) {
            return send(new ArticleId(Digest.of(line)), line);
        }
    }

    private CompletionStage<RawCoordinates> send(ArticleId id, byte[] value) {
        if (value.length > Limits.MAX_RECORD_BYTES) {
            return CompletableFuture.failedStage(new IllegalArgumentException(
                    "too large: " + value.length + " bytes as a record; the limit is " + Limits.MAX_RECORD_BYTES));
        }
        CompletableFuture<RawCoordinates> acknowledged = new CompletableFuture<>();
        try {
            producer.send(
                    new ProducerRecord<>(TOPIC, id.bytes(), value),
                    (metadata, failure) -> complete(acknowledged, metadata, failure));
        } catch (KafkaException | IllegalStateException e) { // interrupted, or closed meanwhile
            acknowledged.completeExceptionally(notAcknowledged(e));
        }
        return acknowledged;
    }

    private void complete(
            CompletableFuture<RawCoordinates> acknowledged, RecordMetadata metadata, @Nullable Exception failure) {
        if (failure instanceof RecordTooLargeException) {
            acknowledged.completeExceptionally(
                    new IllegalArgumentException("too large: " + failure.getMessage(), failure));
        } else if (failure != null) {
            acknowledged.completeExceptionally(notAcknowledged(failure));
        } else if (!metadata.hasOffset()) {
            acknowledged.completeExceptionally(
                    notAcknowledged(new IllegalStateException("the broker did not say where it stands")));
        } else {
            acknowledged.complete(new RawCoordinates(metadata.partition(), metadata.offset()));
        }
    }

    private NotAcknowledgedException notAcknowledged(Exception failure) {
        String why = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        return new NotAcknowledgedException(
                "not acknowledged by the broker at '" + bootstrapServers + "': " + why + (why.endsWith(".") ? "" : ".")
                        + " Sending again is safe",
                failure);
    }

    /** Returns when everything published before is acknowledged or has failed. */
    public void flush() {
        producer.flush();
    }

    /** Sends what is left and disconnects, within 45 seconds. May be called twice. */
    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
