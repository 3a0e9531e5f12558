package dev.newsmill.enrich.duplicate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What a shard knows of documents, over a key-value store, with those in memory that were used last: the earliest holders of common keys
 * are read again and again. Not thread-safe.
 */
final class Sketches {
    /** About 1 KB each. */
    private static final int IN_MEMORY = 4_096;

    private final KeyValueStore<Bytes, ShardedDocument> store;
    private final Map<Bytes, ShardedDocument> lastUsed = new LinkedHashMap<>(IN_MEMORY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, ShardedDocument> eldest) {
            return size() > IN_MEMORY;
        }
    };

    Sketches(KeyValueStore<Bytes, ShardedDocument> store) {
        this.store = store;
    }

    @Nullable
    ShardedDocument find(Bytes handle) {
        return lastUsed.computeIfAbsent(handle, store::get);
    }

    void put(Bytes handle, ShardedDocument document) {
        store.put(handle, document);
        lastUsed.put(handle, document);
    }

    /** Drops the eras below the floor, and documents that have no others; reads the whole store. */
    void dropBelow(int floor) {
        lastUsed.clear();
        try (KeyValueIterator<Bytes, ShardedDocument> documents = store.all()) {
            while (documents.hasNext()) {
                var entry = documents.next();
                ShardedDocument left = entry.value.above(floor);
                if (left.eras().isEmpty()) {
                    store.delete(entry.key);
                } else if (!left.equals(entry.value)) {
                    store.put(entry.key, left);
                }
            }
        }
    }
}
