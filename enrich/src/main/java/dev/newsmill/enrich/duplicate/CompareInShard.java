package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateAnswer.Candidate;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.Order;
import dev.newsmill.events.Topics;
import dev.newsmill.text.duplicate.Match;
import dev.newsmill.text.duplicate.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Compares a document with those that share a key: answers its owner with the best earlier one or none, and tells the owner of each
 * later one that an earlier document is near. Nothing here expires by time.
 */
public final class CompareInShard implements Processor<DocumentId, DuplicateProbe, Object, Object> {
    public static final String NODE = "compare-in-shard";
    private static final String POSTINGS = "postings-store";
    private static final String SKETCHES = "sketches-store";

    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable Postings postings;
    private @Nullable KeyValueStore<DocumentId, ShardedDocument> sketches;

    private CompareInShard() {}

    public static ProcessorSupplier<DocumentId, DuplicateProbe, Object, Object> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<DocumentId, DuplicateProbe, Object, Object> get() {
                return new CompareInShard();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return new LinkedHashSet<>(List.of(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(POSTINGS), Serdes.Bytes(), Serdes.ByteArray()),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(SKETCHES),
                                Topics.ARTICLE_VERDICT.keySerde(),
                                JsonSerde.of(ShardedDocument.class))));
            }
        };
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        KeyValueStore<Bytes, byte[]> entries = context.getStateStore(POSTINGS);
        this.postings = new Postings(entries);
        this.sketches = context.getStateStore(SKETCHES);
    }

    @Override
    public void process(Record<DocumentId, DuplicateProbe> record) {
        DuplicateProbe probe = record.value();
        ShardedDocument mine = remember(probe);
        Candidate best = null;
        for (DocumentId id : Objects.requireNonNull(postings).near(probe.keys(), mine.eras())) {
            ShardedDocument other = Objects.requireNonNull(sketches).get(id);
            if (id.equals(probe.document()) || !mine.isInReachOf(other)) {
                continue;
            }
            Optional<Match> match = Relation.near(mine.features(), other.features());
            if (match.isEmpty()) {
                continue;
            }
            if (other.order().compareTo(mine.order()) < 0) {
                best = better(best, candidate(other.order(), match.get()));
            } else {
                tellLater(record, other, candidate(mine.order(), match.get()));
            }
        }
        answer(record, new DuplicateAnswer(probe.document(), probe.owner(), probe.shard(), best));
    }

    private ShardedDocument remember(DuplicateProbe probe) {
        KeyValueStore<DocumentId, ShardedDocument> known = Objects.requireNonNull(sketches);
        ShardedDocument told = ShardedDocument.of(probe);
        ShardedDocument before = known.get(probe.document());
        ShardedDocument now = before == null ? told : before.merge(told);
        known.put(probe.document(), now);
        Objects.requireNonNull(postings).add(probe.document(), probe.keys(), now.eras());
        return now;
    }

    private void tellLater(Record<?, ?> record, ShardedDocument later, Candidate earlier) {
        for (int owner : later.owners()) {
            answer(record, new DuplicateAnswer(later.order().document(), owner, DuplicateAnswer.UNASKED, earlier));
        }
    }

    private void answer(Record<?, ?> record, DuplicateAnswer answer) {
        Objects.requireNonNull(context)
                .forward(new Record<>(
                        (Object) answer.document().article(),
                        (Object) answer,
                        record.timestamp(),
                        new RecordHeaders()));
    }

    private static Candidate candidate(Order order, Match match) {
        return new Candidate(order, DuplicateKind.valueOf(match.kind().name()), match.similarity());
    }

    private static Candidate better(@Nullable Candidate a, Candidate b) {
        return a == null || b.order().compareTo(a.order()) < 0 ? b : a;
    }
}
