package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.Topics;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Takes an accepted fetch: writes its outcome, remembers the document, and asks the shards of its keys when there is something they do
 * not know.
 */
public final class OwnDocument implements Processor<ArticleId, EnrichedFetch, Object, Object> {
    public static final String NODE = "own-document";

    private final int partitions;
    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable DocumentOwner owner;

    private OwnDocument(int partitions) {
        this.partitions = partitions;
    }

    /** @param partitions of the probe topic: the number of shards */
    public static ProcessorSupplier<ArticleId, EnrichedFetch, Object, Object> supplier(
            OwnerStores stores, int partitions) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<ArticleId, EnrichedFetch, Object, Object> get() {
                return new OwnDocument(partitions);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores.builders();
            }
        };
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        this.owner = new DocumentOwner(context);
    }

    @Override
    public void process(Record<ArticleId, EnrichedFetch> record) {
        DocumentOwner documents = java.util.Objects.requireNonNull(owner);
        EnrichedFetch fetch = record.value();
        DocumentId id = fetch.event().document();
        SortedMap<Integer, List<Long>> shards = Shards.of(fetch.keys(), partitions);

        OwnedDocument before = documents.find(id);
        OwnedDocument now = before == null
                ? OwnedDocument.first(fetch.order(), fetch.eras(), List.copyOf(shards.keySet()))
                : before.fetched(fetch.order(), fetch.eras());

        outcome(record, before == null ? Outcome.Kind.ENRICHED : Outcome.Kind.UNCHANGED);
        if (before == null) {
            documents.hold(id, new PendingEvent(fetch.event(), fetch.raw(), record.timestamp()));
        }
        if (before == null || now.tellsMoreThan(before)) {
            shards.forEach((shard, keys) -> probe(record, now, shard, keys));
            documents.settle(before, now, record.timestamp());
        }
    }

    private void probe(Record<ArticleId, EnrichedFetch> record, OwnedDocument document, int shard, List<Long> keys) {
        DocumentId id = document.order().document();
        int own = record.value().raw().partition();
        String features =
                Base64.getEncoder().encodeToString(record.value().features().toBytes());
        forward(
                record,
                id,
                new DuplicateProbe(id, own, shard, document.order(), document.eras(), keys, features),
                "write-" + Topics.ENRICH_PROBE.name());
    }

    private void outcome(Record<ArticleId, EnrichedFetch> record, Outcome.Kind kind) {
        EnrichedFetch fetch = record.value();
        Outcome outcome = new Outcome(
                fetch.raw(),
                fetch.event().id(),
                kind,
                null,
                fetch.event().contentHash(),
                fetch.event().fetchedAt(),
                fetch.durationMicros());
        forward(record, fetch.raw(), outcome, "write-" + Topics.ARTICLE_OUTCOME.name());
    }

    private void forward(Record<?, ?> record, Object key, Object value, String node) {
        java.util.Objects.requireNonNull(context)
                .forward(new Record<>(key, value, record.timestamp(), new RecordHeaders()), node);
    }
}
