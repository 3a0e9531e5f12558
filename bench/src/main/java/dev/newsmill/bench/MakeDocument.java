package dev.newsmill.bench;

import dev.newsmill.bench.HistoryDocuments.Document;
import dev.newsmill.enrich.Release;
import dev.newsmill.enrich.duplicate.EnrichedFetch;
import dev.newsmill.enrich.duplicate.OwnDocument;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.Order;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.text.duplicate.Fingerprint;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Stands where articles are enriched: reads a number of four bytes, makes that document, and takes its fingerprint. */
final class MakeDocument implements Processor<byte[], byte[], Object, Object> {
    private static final String SOURCE = "history.example";
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int DAYS_PER_ERA = 30;

    private final HistoryDocuments documents;
    private final Release release;
    private @Nullable ProcessorContext<Object, Object> context;

    MakeDocument(HistoryDocuments documents, Release release) {
        this.documents = documents;
        this.release = release;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> raw) {
        ProcessorContext<Object, Object> here = Objects.requireNonNull(context);
        var at = here.recordMetadata().orElseThrow();
        Document made = documents.document(ByteBuffer.wrap(raw.value()).getInt());
        Fingerprint fingerprint = Fingerprint.v1(ArticleEnriched.content(made.title(), made.text()));
        ArticleEnriched event = event(made, fingerprint.features().contentHash());
        int fetched = Math.toIntExact(made.fetchedAt().getEpochSecond() / SECONDS_PER_DAY);
        int day = made.isDatedBack() ? fetched - HistoryDocuments.DAYS_DATED_BACK : fetched;
        EnrichedFetch fetch = new EnrichedFetch(
                event,
                release.duplicates().stopKeys().filter(fingerprint),
                fingerprint.features(),
                new Order(day, made.fetchedAt(), event.document()),
                made.isDatedBack() ? List.of(day / DAYS_PER_ERA, fetched / DAYS_PER_ERA) : List.of(day / DAYS_PER_ERA),
                new RawCoordinates(at.partition(), at.offset()),
                0);
        here.forward(new Record<>(event.id(), fetch, raw.timestamp(), new RecordHeaders()), OwnDocument.NODE);
    }

    private ArticleEnriched event(Document made, String contentHash) {
        String url = "https://" + SOURCE + "/" + made.number() + ".html";
        return new ArticleEnriched(
                ArticleId.of(url, SOURCE, null, new byte[0]),
                contentHash,
                url,
                SOURCE,
                made.fetchedAt(),
                made.title(),
                made.text(),
                null,
                null,
                null,
                null,
                null,
                null,
                new ArticleEnriched.Language("zh-Hans", "Hans", 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                release.stamp());
    }
}
