package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.RunName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The product's processors over stores that a crash takes back to the last commit: an owner or a shard. */
final class Task {
    private final MapStore<DocumentId, OwnedDocument> documents = new MapStore<>(OwnerStores.DOCUMENTS);
    private final MapStore<DocumentId, PendingEvent> pending = new MapStore<>(OwnerStores.PENDING);
    private final MapStore<Bytes, byte[]> postings = new MapStore<>("postings-store");
    private final MapStore<Bytes, ShardedDocument> sketches = new MapStore<>("sketches-store");
    private final MapStore<String, Integer> floors = new MapStore<>(Floors.STORE);

    /** By document, for the mistakes and what they are caught by: how often any shard answered, and which shards did. */
    final MapStore<DocumentId, Integer> answers = new MapStore<>("answers");

    final MapStore<DocumentId, Set<Integer>> answered = new MapStore<>("answered");

    private final int partitions;
    private final int cap;
    private final MockProcessorContext<Object, Object> context = new MockProcessorContext<>();
    private Processor<ArticleId, EnrichedFetch, Object, Object> own;
    private Processor<ArticleId, DuplicateAnswer, Object, Object> collect;
    private Processor<DocumentId, DuplicateProbe, Object, Object> compare;
    private List<Runnable> committed = List.of();

    Task(int partitions, int cap) {
        this.partitions = partitions;
        this.cap = cap;
        List.of(documents, pending, postings, sketches, floors).forEach(context::addStateStore);
        start();
        commit();
    }

    /** What processors know beside their stores is lost. */
    private void start() {
        OwnerStores stores = new OwnerStores();
        own = OwnDocument.supplier(stores, partitions).get();
        collect = CollectAnswer.supplier(stores).get();
        compare = CompareInShard.supplier(RunName.LIVE, cap).get();
        own.init(context);
        collect.init(context);
        compare.init(context);
    }

    void commit() {
        List<Runnable> saved = new ArrayList<>();
        List.of(documents, pending, postings, sketches, floors, answers, answered)
                .forEach(store -> saved.add(store.save()));
        committed = saved;
    }

    void crash() {
        committed.forEach(Runnable::run);
        start();
    }

    @Nullable
    OwnedDocument document(DocumentId document) {
        return documents.get(document);
    }

    void own(EnrichedFetch fetch) {
        own.process(new Record<>(fetch.event().id(), fetch, 0));
    }

    void collect(DuplicateAnswer answer) {
        collect.process(new Record<>(answer.document().article(), answer, 0));
    }

    void compare(DuplicateProbe probe) {
        compare.process(new Record<>(probe.document(), probe, 0));
    }

    /** A floor that stands in the registry now; it only rises. */
    void raise(int floor) {
        Integer before = floors.get(RunName.LIVE.value());
        if (before == null || floor > before) {
            floors.put(RunName.LIVE.value(), floor);
        }
    }

    /** What was forwarded since this was asked last. */
    List<Object> forwarded() {
        List<Object> values = new ArrayList<>();
        for (CapturedForward<?, ?> forward : context.forwarded()) {
            values.add(forward.record().value());
        }
        context.resetForwards();
        return values;
    }
}
