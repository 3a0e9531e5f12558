package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.Run;
import dev.newsmill.events.RunName;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps each run's floor where every shard sees it. A floor only rises, so the registry may be read in any order and again. */
public final class Floors implements Processor<RunName, Run, Void, Void> {
    public static final String NODE = "keep-floor";

    /** Run name to era. In memory: it is read again at every start. */
    public static final String STORE = "floors-store";

    private @Nullable KeyValueStore<String, Integer> floors;

    private Floors() {}

    public static ProcessorSupplier<RunName, Run, Void, Void> supplier() {
        return Floors::new;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.floors = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<RunName, Run> record) {
        KeyValueStore<String, Integer> known = Objects.requireNonNull(floors);
        Integer floor = record.value().floor();
        Integer before = known.get(record.key().value());
        if (floor != null && (before == null || floor > before)) {
            known.put(record.key().value(), floor);
        }
    }
}
