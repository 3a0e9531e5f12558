package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.RunName;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Compares a document with those that share a key: answers its owner with the best earlier one or none, and tells the owner of each
 * later one that an earlier document is near. Nothing here expires by time; what lies below the run's floor is dropped.
 *
 * <p>Metric {@code compared-total} of group {@code stream-shard-metrics}: pairs of documents compared, by task.
 */
public final class CompareInShard implements Processor<DocumentId, DuplicateProbe, Object, Object> {
    public static final String NODE = "compare-in-shard";
    private static final String POSTINGS = "postings-store";
    private static final String SKETCHES = "sketches-store";

    /** How soon a raised floor is noticed where no probe comes. */
    private static final Duration FLOOR_CHECK = Duration.ofSeconds(10);

    private final RunName run;
    private final int cap;
    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable ReadOnlyKeyValueStore<String, Integer> floors;
    private @Nullable Shard shard;
    private @Nullable Sensor compared;
    private int droppedBelow;

    private CompareInShard(RunName run, int cap) {
        this.run = run;
        this.cap = cap;
    }

    /** @param cap holders per key and era that a probe is compared with */
    public static ProcessorSupplier<DocumentId, DuplicateProbe, Object, Object> supplier(RunName run, int cap) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<DocumentId, DuplicateProbe, Object, Object> get() {
                return new CompareInShard(run, cap);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return new LinkedHashSet<>(List.of(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(POSTINGS), Serdes.Bytes(), Serdes.ByteArray()),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(SKETCHES), Serdes.Bytes(), ShardedDocument.serde())));
            }
        };
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        this.floors = context.getStateStore(Floors.STORE);
        KeyValueStore<Bytes, byte[]> postings = context.getStateStore(POSTINGS);
        KeyValueStore<Bytes, ShardedDocument> sketches = context.getStateStore(SKETCHES);
        this.shard = new Shard(postings, sketches, cap);
        // A task is revived with the same object, and its stores come back without what was not committed.
        this.droppedBelow = 0;
        this.compared = sensor(context);
        context.schedule(FLOOR_CHECK, PunctuationType.WALL_CLOCK_TIME, now -> dropBelow(floor()));
    }

    private static Sensor sensor(ProcessorContext<Object, Object> context) {
        Sensor sensor = context.metrics().addSensor("compared." + context.taskId(), Sensor.RecordingLevel.INFO);
        sensor.add(
                new MetricName(
                        "compared-total",
                        "stream-shard-metrics",
                        "pairs of documents compared",
                        Map.of("task-id", context.taskId().toString())),
                new CumulativeSum());
        return sensor;
    }

    @Override
    public void process(Record<DocumentId, DuplicateProbe> record) {
        int floor = floor();
        dropBelow(floor);
        Shard asked = Objects.requireNonNull(shard);
        long before = asked.compared();
        asked.take(record.value(), floor).forEach(answer -> Objects.requireNonNull(context)
                .forward(new Record<>(
                        (Object) answer.document().article(),
                        (Object) answer,
                        record.timestamp(),
                        new RecordHeaders())));
        Objects.requireNonNull(compared).record(asked.compared() - before);
    }

    private int floor() {
        Integer floor = Objects.requireNonNull(floors).get(run.value());
        return floor == null ? 0 : floor;
    }

    private void dropBelow(int floor) {
        if (floor > droppedBelow) {
            Objects.requireNonNull(shard).dropBelow(floor);
            droppedBelow = floor;
        }
    }
}
