package dev.newsmill.enrich;

import static dev.newsmill.events.Topics.ARTICLE_ENRICHED;
import static dev.newsmill.events.Topics.ARTICLE_FETCHED;
import static dev.newsmill.events.Topics.ARTICLE_OUTCOME;
import static dev.newsmill.events.Topics.ARTICLE_REJECTED;
import static dev.newsmill.events.Topics.ARTICLE_VERDICT;
import static dev.newsmill.events.Topics.ENRICH_ANSWER;
import static dev.newsmill.events.Topics.ENRICH_DEAD_LETTER;
import static dev.newsmill.events.Topics.ENRICH_PROBE;
import static dev.newsmill.events.Topics.RUN;

import dev.newsmill.enrich.duplicate.CollectAnswer;
import dev.newsmill.enrich.duplicate.CompareInShard;
import dev.newsmill.enrich.duplicate.EnrichedFetch;
import dev.newsmill.enrich.duplicate.Floors;
import dev.newsmill.enrich.duplicate.OwnDocument;
import dev.newsmill.enrich.duplicate.OwnerStores;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topic;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;

/** The whole flow from a fetched article to its event, its verdict and its outcome. */
public final class EnrichTopology {
    /** The one node whose exceptions are a record's own fault: it has forwarded nothing when it throws. */
    static final String ENRICH_ARTICLE = "enrich-article";

    private final Topology flow = new Topology();
    private final RunName run;

    private EnrichTopology(RunName run) {
        this.run = run;
    }

    /**
     * Builds the topology of a run. Static: no I/O, no clock.
     *
     * @param partitions of the raw topic, and so of every topic of the run; at least 1
     * @param ticker nanoseconds, for the duration in each outcome only
     */
    public static Topology build(RunName run, int partitions, Release release, LongSupplier ticker) {
        return build(run, partitions, release.duplicates().cap(), () -> new EnrichArticle(release, ticker));
    }

    /**
     * The same flow behind another first step: a benchmark's, which makes documents instead of enriching articles.
     *
     * @param cap as in {@link DuplicateRules}
     * @param first takes raw records and forwards {@link EnrichedFetch}es to {@link OwnDocument#NODE}
     */
    public static Topology build(
            RunName run, int partitions, int cap, ProcessorSupplier<byte[], byte[], Object, Object> first) {
        return new EnrichTopology(run).build(partitions, cap, first);
    }

    private Topology build(int partitions, int cap, ProcessorSupplier<byte[], byte[], Object, Object> first) {
        OwnerStores stores = new OwnerStores();

        // The raw record is read as bytes, so that one nobody can read still gets its outcome.
        flow.addSource(
                AutoOffsetReset.earliest(),
                read(ARTICLE_FETCHED),
                new IngestTime(),
                Serdes.ByteArray().deserializer(),
                Serdes.ByteArray().deserializer(),
                ARTICLE_FETCHED.in(run));
        flow.addProcessor(ENRICH_ARTICLE, first, read(ARTICLE_FETCHED));

        // The owner is the task that consumed the raw record: what it knows of a document never arrives after an answer
        // to it.
        flow.addProcessor(OwnDocument.NODE, OwnDocument.supplier(stores, partitions), ENRICH_ARTICLE);
        source(ENRICH_ANSWER);
        flow.addProcessor(CollectAnswer.NODE, CollectAnswer.supplier(stores), read(ENRICH_ANSWER));

        // A shard holds all documents that share a key, whoever owns them; hence the second hop by key.
        source(ENRICH_PROBE);
        flow.addProcessor(CompareInShard.NODE, CompareInShard.supplier(run, cap), read(ENRICH_PROBE));
        floors();

        sink(ARTICLE_REJECTED, ENRICH_ARTICLE);
        sink(ENRICH_DEAD_LETTER, ENRICH_ARTICLE);
        sink(ARTICLE_OUTCOME, ENRICH_ARTICLE, OwnDocument.NODE);
        sink(ARTICLE_ENRICHED, OwnDocument.NODE, CollectAnswer.NODE);
        sink(ARTICLE_VERDICT, OwnDocument.NODE, CollectAnswer.NODE);
        sink(ENRICH_PROBE, to(DuplicateProbe::shard), OwnDocument.NODE);
        sink(ENRICH_ANSWER, to(DuplicateAnswer::owner), CompareInShard.NODE);
        return flow;
    }

    /** Global, because every shard needs the floor and the registry has one partition. */
    private void floors() {
        flow.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(Floors.STORE), Serdes.String(), Serdes.Integer())
                        .withLoggingDisabled(),
                read(RUN),
                RUN.keySerde().deserializer(),
                RUN.valueSerde().deserializer(),
                RUN.name(),
                Floors.NODE,
                Floors.supplier());
    }

    private void source(Topic<?, ?> topic) {
        flow.addSource(
                AutoOffsetReset.earliest(),
                read(topic),
                new IngestTime(),
                topic.keySerde().deserializer(),
                topic.valueSerde().deserializer(),
                topic.in(run));
    }

    private <K, V> void sink(Topic<K, V> topic, String... parents) {
        flow.addSink(
                write(topic),
                topic.in(run),
                topic.keySerde().serializer(),
                topic.valueSerde().serializer(),
                parents);
    }

    private <K, V> void sink(Topic<K, V> topic, StreamPartitioner<K, V> partitioner, String... parents) {
        flow.addSink(
                write(topic),
                topic.in(run),
                topic.keySerde().serializer(),
                topic.valueSerde().serializer(),
                partitioner,
                parents);
    }

    /** The partition is said in the message: whoever fed the raw topic may have used another partitioner than ours. */
    private static <K, V> StreamPartitioner<K, V> to(java.util.function.ToIntFunction<V> partition) {
        return (topic, key, value, partitions) -> Optional.of(Set.of(partition.applyAsInt(value)));
    }

    private static String read(Topic<?, ?> topic) {
        return "read-" + topic.name();
    }

    /** The name of the node that writes a topic. */
    public static String write(Topic<?, ?> topic) {
        return "write-" + topic.name();
    }
}
