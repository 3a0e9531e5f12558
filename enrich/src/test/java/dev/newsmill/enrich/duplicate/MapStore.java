package dev.newsmill.enrich.duplicate;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A key-value store over a sorted map, which a test can save and bring back as a crash does. */
final class MapStore<K extends Comparable<K>, V> implements KeyValueStore<K, V> {
    private final String name;
    private NavigableMap<K, V> entries = new TreeMap<>();

    MapStore(String name) {
        this.name = name;
    }

    /** What brings back the entries of now. */
    Runnable save() {
        NavigableMap<K, V> saved = new TreeMap<>(entries);
        return () -> entries = new TreeMap<>(saved);
    }

    @Override
    public void put(K key, V value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    public V putIfAbsent(K key, V value) {
        return entries.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<K, V>> several) {
        several.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public V delete(K key) {
        return entries.remove(key);
    }

    @Override
    public V get(K key) {
        return entries.get(key);
    }

    @Override
    public KeyValueIterator<K, V> range(K from, K to) {
        return iterator(entries.subMap(from, true, to, true));
    }

    @Override
    public KeyValueIterator<K, V> all() {
        return iterator(entries);
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    /** Like RocksDB's, the iterator sees the store as it was: what is deleted while it runs does no harm. */
    private KeyValueIterator<K, V> iterator(NavigableMap<K, V> part) {
        Iterator<Map.Entry<K, V>> inside = new TreeMap<>(part).entrySet().iterator();
        return new KeyValueIterator<>() {
            @Override
            public void close() {}

            @Override
            public K peekNextKey() {
                throw new UnsupportedOperationException("nobody peeks");
            }

            @Override
            public boolean hasNext() {
                return inside.hasNext();
            }

            @Override
            public KeyValue<K, V> next() {
                Map.Entry<K, V> next = inside.next();
                return KeyValue.pair(next.getKey(), next.getValue());
            }
        };
    }

    @Override
    public String name() {
        return name;
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
