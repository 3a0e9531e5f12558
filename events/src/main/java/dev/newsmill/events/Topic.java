package dev.newsmill.events;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic as a typed constant. Immutable.
 *
 * @param name of the live run
 * @param purpose one sentence for {@code docs/topics.md}
 * @param scope whether each run has its own
 * @param config topic settings, Kafka's own names
 */
public record Topic<K, V>(
        String name,
        String purpose,
        Scope scope,
        Class<K> keyType,
        Class<V> valueType,
        Serde<K> keySerde,
        Serde<V> valueSerde,
        Map<String, String> config) {

    /** Whether runs share a topic. */
    public enum Scope {
        /** One for all runs. */
        SHARED,
        /** Every run has its own; subscribers read it. */
        PER_RUN,
        /** Every run has its own; only the enrichment itself reads it. */
        INTERNAL
    }

    public Topic {
        config = Map.copyOf(config);
    }

    /** The topic's name in a run: the live run has the plain names, every other {@code <name>.<run>}. */
    public String in(RunName run) {
        return scope == Scope.SHARED || run.equals(RunName.LIVE) ? name : name + '.' + run;
    }

    static <K, V> Topic<K, V> of(
            String name, Scope scope, Keys<K> keys, Class<V> valueType, Serde<V> valueSerde, String purpose) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Limits.MAX_MESSAGE_BYTES));
        config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        return new Topic<>(name, purpose, scope, keys.type(), valueType, keys.serde(), valueSerde, config);
    }

    Topic<K, V> with(String setting, String value) {
        Map<String, String> changed = new LinkedHashMap<>(config);
        changed.put(setting, value);
        return new Topic<>(name, purpose, scope, keyType, valueType, keySerde, valueSerde, changed);
    }

    /** A key type with its serde. */
    record Keys<K>(Class<K> type, Serde<K> serde) {}
}
