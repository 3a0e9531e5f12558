package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.DocumentId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which documents hold a key in an era, over a key-value store.
 *
 * <p>Layout of a store key, big-endian: fingerprint key (8 bytes), era (4 bytes), document id (65 ASCII characters). The value says
 * nothing. Looking up a key in an era is one prefix scan.
 */
final class Postings {
    private static final int PREFIX = Long.BYTES + Integer.BYTES;
    private static final byte[] PRESENT = {1};

    private final KeyValueStore<Bytes, byte[]> store;

    Postings(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void add(DocumentId document, List<Long> keys, List<Integer> eras) {
        byte[] id = document.toString().getBytes(StandardCharsets.US_ASCII);
        for (long key : keys) {
            for (int era : eras) {
                byte[] entry = ByteBuffer.allocate(PREFIX + id.length)
                        .putLong(key)
                        .putInt(era)
                        .put(id)
                        .array();
                store.put(Bytes.wrap(entry), PRESENT);
            }
        }
    }

    /** The documents that hold any of the keys in any of the eras or one next to it; distinct, in a fixed order. */
    Set<DocumentId> near(List<Long> keys, List<Integer> eras) {
        Set<DocumentId> found = new LinkedHashSet<>();
        List<Integer> reach = eras.stream()
                .flatMap(era -> java.util.stream.Stream.of(era - 1, era, era + 1))
                .distinct()
                .sorted()
                .toList();
        for (long key : keys) {
            for (int era : reach) {
                scan(key, era, found);
            }
        }
        return found;
    }

    private void scan(long key, int era, Set<DocumentId> found) {
        byte[] prefix = ByteBuffer.allocate(PREFIX).putLong(key).putInt(era).array();
        try (KeyValueIterator<Bytes, byte[]> entries = store.prefixScan(prefix, new ByteArraySerializer())) {
            while (entries.hasNext()) {
                byte[] entry = entries.next().key.get();
                found.add(
                        DocumentId.parse(new String(entry, PREFIX, entry.length - PREFIX, StandardCharsets.US_ASCII)));
            }
        }
    }
}
