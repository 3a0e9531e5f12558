package dev.newsmill.bench;

import dev.newsmill.enrich.EnrichTopology;
import dev.newsmill.enrich.duplicate.EnrichedFetch;
import dev.newsmill.enrich.duplicate.OwnDocument;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topic;
import dev.newsmill.events.Topics;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The flow without duplicates: each document's event and outcome are written at once, and nothing is remembered. */
final class WithoutDuplicates implements Processor<ArticleId, EnrichedFetch, Object, Object> {
    private @Nullable ProcessorContext<Object, Object> context;

    private WithoutDuplicates() {}

    /** Reads the raw topic; {@code first} must forward to {@link OwnDocument#NODE} alone. */
    static Topology topology(RunName run, ProcessorSupplier<byte[], byte[], Object, Object> first) {
        Topology topology = new Topology();
        String raw = Topics.ARTICLE_FETCHED.name();
        var bytes = Serdes.ByteArray().deserializer();
        topology.addSource("read-" + raw, bytes, bytes, raw);
        topology.addProcessor("first", first, "read-" + raw);
        topology.addProcessor(OwnDocument.NODE, WithoutDuplicates::new, "first");
        sink(topology, Topics.ARTICLE_ENRICHED, run);
        sink(topology, Topics.ARTICLE_OUTCOME, run);
        return topology;
    }

    private static void sink(Topology topology, Topic<?, ?> topic, RunName run) {
        topology.addSink(
                EnrichTopology.write(topic),
                topic.in(run),
                topic.keySerde().serializer(),
                topic.valueSerde().serializer(),
                OwnDocument.NODE);
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<ArticleId, EnrichedFetch> record) {
        EnrichedFetch fetch = record.value();
        Outcome outcome = new Outcome(
                fetch.raw(),
                fetch.event().id(),
                Outcome.Kind.ENRICHED,
                null,
                fetch.event().contentHash(),
                fetch.event().fetchedAt(),
                fetch.durationMicros());
        forward(record, fetch.raw(), outcome, Topics.ARTICLE_OUTCOME);
        forward(record, fetch.event().id(), fetch.event(), Topics.ARTICLE_ENRICHED);
    }

    private void forward(Record<?, ?> record, Object key, Object value, Topic<?, ?> topic) {
        Objects.requireNonNull(context)
                .forward(
                        new Record<>(key, value, record.timestamp(), new RecordHeaders()), EnrichTopology.write(topic));
    }
}
