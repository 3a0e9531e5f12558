package dev.newsmill.enrich.duplicate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which documents hold a key in an era, over a key-value store.
 *
 * <p>Layout of a store key, 25 bytes, big-endian: fingerprint key (8), era (2), day of the document's order (3), handle of the document
 * (12); era and day have their sign bit flipped, so that bytes sort as numbers do. The value is empty. The holders of a key in an era
 * therefore stand together, the earliest first.
 */
final class Postings {
    private static final int HANDLE_AT = Long.BYTES + Short.BYTES + 3;
    private static final int LENGTH = HANDLE_AT + 12;
    private static final byte[] PRESENT = {};

    private final KeyValueStore<Bytes, byte[]> store;

    Postings(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void add(long key, int era, int day, Bytes handle) {
        store.put(entry(key, era, day, handle), PRESENT);
    }

    void remove(long key, int era, int day, Bytes handle) {
        store.delete(entry(key, era, day, handle));
    }

    /**
     * The handles that hold the key in each era of a range, by era, earliest day first, no more than a limit in each. Eras without
     * holders are absent. One pass over neighbouring entries: opening an iterator costs more than reading from it.
     */
    SortedMap<Integer, List<Bytes>> holders(long key, int firstEra, int lastEra, int limit) {
        SortedMap<Integer, List<Bytes>> holders = new TreeMap<>();
        int next = firstEra;
        while (next <= lastEra) {
            next = read(key, next, lastEra, limit, holders);
        }
        return holders;
    }

    /** Reads until an era has more than the limit; returns the era to go on with. */
    private int read(long key, int firstEra, int lastEra, int limit, SortedMap<Integer, List<Bytes>> holders) {
        try (KeyValueIterator<Bytes, byte[]> entries =
                store.range(bound(key, firstEra, 0), bound(key, lastEra, 0xFF))) {
            while (entries.hasNext()) {
                byte[] entry = entries.next().key.get();
                int era = era(entry);
                List<Bytes> ofEra = holders.computeIfAbsent(era, e -> new ArrayList<>());
                if (ofEra.size() == limit) {
                    return era + 1;
                }
                ofEra.add(Bytes.wrap(Arrays.copyOfRange(entry, HANDLE_AT, LENGTH)));
            }
        }
        return lastEra + 1;
    }

    /** Deletes every entry of an era below the floor; reads the whole store. */
    void dropBelow(int floor) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                Bytes entry = entries.next().key;
                if (era(entry.get()) < floor) {
                    store.delete(entry);
                }
            }
        }
    }

    private static int era(byte[] entry) {
        return (short) (ByteBuffer.wrap(entry).getShort(Long.BYTES) ^ 0x8000);
    }

    private static Bytes entry(long key, int era, int day, Bytes handle) {
        ByteBuffer entry = ByteBuffer.allocate(LENGTH).putLong(key).putShort((short) (era ^ 0x8000));
        int flipped = day ^ 0x800000;
        entry.put((byte) (flipped >>> 16)).put((byte) (flipped >>> 8)).put((byte) flipped);
        return Bytes.wrap(entry.put(handle.get()).array());
    }

    private static Bytes bound(long key, int era, int filler) {
        byte[] bound = new byte[LENGTH];
        Arrays.fill(bound, (byte) filler);
        ByteBuffer.wrap(bound).putLong(key).putShort((short) (era ^ 0x8000));
        return Bytes.wrap(bound);
    }
}
