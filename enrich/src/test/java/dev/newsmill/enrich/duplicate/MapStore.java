package dev.newsmill.enrich.duplicate;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A key-value store over a sorted map, which a test can save and bring back as a crash does. */
final class MapStore<V> implements KeyValueStore<Bytes, V> {
    private NavigableMap<Bytes, V> entries = new TreeMap<>();

    NavigableMap<Bytes, V> save() {
        return new TreeMap<>(entries);
    }

    void restore(NavigableMap<Bytes, V> saved) {
        entries = new TreeMap<>(saved);
    }

    @Override
    public void put(Bytes key, V value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    public V putIfAbsent(Bytes key, V value) {
        return entries.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<Bytes, V>> several) {
        several.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public V delete(Bytes key) {
        return entries.remove(key);
    }

    @Override
    public V get(Bytes key) {
        return entries.get(key);
    }

    @Override
    public KeyValueIterator<Bytes, V> range(Bytes from, Bytes to) {
        return iterator(entries.subMap(from, true, to, true));
    }

    @Override
    public KeyValueIterator<Bytes, V> all() {
        return iterator(entries);
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    /** Like RocksDB's, the iterator sees the store as it was: what is deleted while it runs does no harm. */
    private static <V> KeyValueIterator<Bytes, V> iterator(NavigableMap<Bytes, V> part) {
        Iterator<Map.Entry<Bytes, V>> inside = new TreeMap<>(part).entrySet().iterator();
        return new KeyValueIterator<>() {
            @Override
            public void close() {}

            @Override
            public Bytes peekNextKey() {
                throw new UnsupportedOperationException("nobody peeks");
            }

            @Override
            public boolean hasNext() {
                return inside.hasNext();
            }

            @Override
            public KeyValue<Bytes, V> next() {
                Map.Entry<Bytes, V> next = inside.next();
                return KeyValue.pair(next.getKey(), next.getValue());
            }
        };
    }

    @Override
    public String name() {
        return "map";
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void close() {}

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }
}
