package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.ReleaseStamp;
import dev.newsmill.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The owner's side of the protocol over its stores: what it learns from fetches and answers, and when it publishes. */
final class DocumentOwner {
    private final ProcessorContext<Object, Object> context;
    private final KeyValueStore<DocumentId, OwnedDocument> documents;
    private final KeyValueStore<DocumentId, PendingEvent> pending;

    DocumentOwner(ProcessorContext<Object, Object> context) {
        this.context = context;
        this.documents = context.getStateStore(OwnerStores.DOCUMENTS);
        this.pending = context.getStateStore(OwnerStores.PENDING);
    }

    @Nullable
    OwnedDocument find(DocumentId document) {
        return documents.get(document);
    }

    void hold(DocumentId document, PendingEvent event) {
        pending.put(document, event);
    }

    /** Applies an answer. One to a document this task does not own would be a bug: the owner asked before it could come. */
    void apply(DuplicateAnswer answer, long timestamp) {
        OwnedDocument known = documents.get(answer.document());
        if (known == null) {
            throw new IllegalStateException(
                    "an answer to " + answer.document() + " reached a task that does not own the document");
        }
        settle(known, known.answered(answer), timestamp);
    }

    /** Stores what is known now and publishes the event once it is complete, afterwards every change of its verdict. */
    void settle(@Nullable OwnedDocument before, OwnedDocument now, long timestamp) {
        OwnedDocument settled = now;
        if (!now.isPublished() && now.isComplete()) {
            publishEvent(now.verdict());
            settled = now.published();
        } else if (now.isPublished() && before != null && !now.verdict().equals(before.verdict())) {
            publishVerdict(now.verdict(), timestamp);
        }
        if (!settled.equals(before)) {
            documents.put(settled.order().document(), settled);
        }
    }

    private void publishEvent(DuplicateVerdict verdict) {
        DocumentId document = verdict.document();
        PendingEvent event = pending.delete(document);
        if (event == null) {
            throw new IllegalStateException("document " + document + " is complete but its event is gone");
        }
        context.forward(
                new Record<>(
                        (Object) document.article(),
                        (Object) event.event()
                                .judged(
                                        verdict.duplicate(),
                                        verdict.versionOf(),
                                        union(event.event().flags(), verdict.flags()),
                                        verdict.links()),
                        event.ingestTime(),
                        headers(event)),
                "write-" + Topics.ARTICLE_ENRICHED.name());
        publishVerdict(verdict, event.ingestTime());
    }

    private static List<String> union(List<String> a, List<String> b) {
        TreeSet<String> all = new TreeSet<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }

    private void publishVerdict(DuplicateVerdict verdict, long timestamp) {
        context.forward(
                new Record<>((Object) verdict.document(), (Object) verdict, timestamp, new RecordHeaders()),
                "write-" + Topics.ARTICLE_VERDICT.name());
    }

    private static Headers headers(PendingEvent event) {
        ReleaseStamp release = event.event().release();
        return new RecordHeaders()
                .add("raw-topic", bytes(Topics.ARTICLE_FETCHED.name()))
                .add("raw-partition", bytes(Integer.toString(event.raw().partition())))
                .add("raw-offset", bytes(Long.toString(event.raw().offset())))
                .add("release", bytes(release.version() + ' ' + release.digest()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
