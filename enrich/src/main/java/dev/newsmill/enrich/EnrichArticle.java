package dev.newsmill.enrich;

import dev.newsmill.enrich.Enricher.Accepted;
import dev.newsmill.enrich.Enricher.Rejected;
import dev.newsmill.enrich.duplicate.EnrichedFetch;
import dev.newsmill.enrich.duplicate.OwnDocument;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleRejected;
import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.Limits;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.Topics;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads a raw record, applies {@link Enricher#enrich} and says what became of it. Accepted articles go on to their owner, which
 * writes their outcome; every other record gets its outcome here.
 */
final class EnrichArticle implements Processor<byte[], byte[], Object, Object> {
    /** What the verdict may add to an event's JSON. Bytes. */
    private static final int ROOM_FOR_VERDICT = 4096;

    private final Release release;
    private final LongSupplier ticker;
    private final JsonSerde<ArticleFetched> fetched = JsonSerde.of(ArticleFetched.class);
    private @Nullable ProcessorContext<Object, Object> context;

    EnrichArticle(Release release, LongSupplier ticker) {
        this.release = release;
        this.ticker = ticker;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> raw) {
        long started = ticker.getAsLong();
        RawCoordinates at = coordinates();
        ArticleFetched article;
        try {
            article = read(raw.value());
        } catch (SerializationException e) {
            deadLetter(raw, at, e);
            return;
        }
        Enricher.Result result = sized(Enricher.enrich(article, release));
        long micros = (ticker.getAsLong() - started) / 1_000;
        if (result instanceof Accepted accepted) {
            EnrichedFetch fetch = new EnrichedFetch(
                    accepted.event(),
                    accepted.keys(),
                    accepted.features(),
                    accepted.order(),
                    accepted.eras(),
                    at,
                    micros);
            forward(raw, article.id(), fetch, OwnDocument.NODE);
        } else if (result instanceof Rejected rejected) {
            reject(raw, at, article, rejected, micros);
        }
    }

    private ArticleFetched read(byte @Nullable [] value) {
        if (value == null) {
            throw new SerializationException("ArticleFetched: the record has no value");
        }
        return fetched.read(value);
    }

    /** Streams cannot skip a record that turns out too large for the broker, so it is turned away before it is written. */
    private static Enricher.Result sized(Enricher.Result result) {
        if (result instanceof Accepted accepted) {
            int size = Topics.ARTICLE_ENRICHED
                    .valueSerde()
                    .serializer()
                    .serialize(Topics.ARTICLE_ENRICHED.name(), accepted.event())
                    .length;
            if (size > Limits.MAX_RECORD_BYTES - ROOM_FOR_VERDICT) {
                return new Rejected(
                        ArticleRejected.Reason.OVERSIZE_EVENT,
                        "the enriched event has " + size + " bytes; the limit is "
                                + (Limits.MAX_RECORD_BYTES - ROOM_FOR_VERDICT));
            }
        }
        return result;
    }

    private void reject(Record<?, ?> raw, RawCoordinates at, ArticleFetched article, Rejected rejected, long micros) {
        ArticleRejected event = new ArticleRejected(
                article.id(),
                at,
                article.url(),
                article.source(),
                article.fetchedAt(),
                rejected.reason(),
                rejected.detail(),
                release.stamp());
        forward(raw, article.id(), event, EnrichTopology.write(Topics.ARTICLE_REJECTED));
        outcome(
                raw,
                new Outcome(
                        at,
                        article.id(),
                        Outcome.Kind.REJECTED,
                        rejected.reason().label(),
                        null,
                        article.fetchedAt(),
                        micros));
    }

    private void deadLetter(Record<byte[], byte[]> raw, RawCoordinates at, SerializationException error) {
        Headers headers = DeadLetters.headers(Topics.ARTICLE_FETCHED.name(), at, raw.value(), error);
        Object key = DeadLetters.kept(raw.key());
        Object value = DeadLetters.kept(raw.value());
        context()
                .forward(
                        new Record<>(key, value, raw.timestamp(), headers),
                        EnrichTopology.write(Topics.ENRICH_DEAD_LETTER));
        outcome(raw, DeadLetters.outcome(at, error));
    }

    private void outcome(Record<?, ?> raw, Outcome outcome) {
        forward(raw, outcome.raw(), outcome, EnrichTopology.write(Topics.ARTICLE_OUTCOME));
    }

    /** A record of our own: the raw record's headers are the sender's and stay behind. */
    private void forward(Record<?, ?> raw, Object key, Object value, String node) {
        context().forward(new Record<>(key, value, raw.timestamp(), new RecordHeaders()), node);
    }

    private RawCoordinates coordinates() {
        var metadata = context().recordMetadata().orElseThrow();
        return new RawCoordinates(metadata.partition(), metadata.offset());
    }

    private ProcessorContext<Object, Object> context() {
        if (context == null) {
            throw new IllegalStateException("init comes before process");
        }
        return context;
    }
}
