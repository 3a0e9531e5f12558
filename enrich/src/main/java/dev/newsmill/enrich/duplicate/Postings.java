package dev.newsmill.enrich.duplicate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which documents hold a key in an era, over a key-value store.
 *
 * <p>A posting is 17 bytes, big-endian: era (2), day of the document's order (3), handle of the document (12); era and day have their
 * sign bit flipped, so that bytes sort as numbers do. Nearly every key has few: they stand together, sorted, in one record under the
 * fingerprint key (8 bytes). With more than {@link #TOGETHER} that record's value is {@link #APART}, for ever, and each posting has a
 * record of its own, of key and posting, without a value. Either way the holders of a key in an era are read earliest first. A get of a
 * key that nobody holds ends at the store's Bloom filters; an iterator over it would have to look into every table.
 */
final class Postings {
    /** A story with more copies than this, or a phrase, has its postings apart: together, each one more would write all anew. */
    static final int TOGETHER = 8;

    private static final int ERA_AND_DAY = Short.BYTES + 3;
    private static final int POSTING = ERA_AND_DAY + 12;
    private static final byte[] APART = {1};
    private static final byte[] PRESENT = {};
    private static final byte[] NONE = {};

    private final KeyValueStore<Bytes, byte[]> store;

    Postings(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Reads what the store has of a key, once. What another object writes of the key afterwards is not seen. */
    Holders of(long key) {
        byte[] known = store.get(record(key));
        return new Holders(key, isApart(known), known == null ? NONE : known);
    }

    /** The holders of one key as read, with changes that stand in the store after {@link #keep}. Not thread-safe. */
    final class Holders {
        private final long key;
        private boolean isApart;
        private boolean isChanged;

        /** The postings, sorted, when they are not apart. */
        private byte[] together;

        private Holders(long key, boolean isApart, byte[] together) {
            this.key = key;
            this.isApart = isApart;
            this.together = together;
        }

        /** No effect when it is there. */
        void add(int era, int day, Bytes handle) {
            byte[] posting = posting(era, day, handle);
            if (isApart) {
                store.put(record(key, posting), PRESENT);
                return;
            }
            int at = place(posting);
            if (!isAt(at, posting)) {
                ByteBuffer more = ByteBuffer.allocate(together.length + POSTING);
                together = more.put(together, 0, at)
                        .put(posting)
                        .put(together, at, together.length - at)
                        .array();
                isChanged = true;
            }
        }

        /** No effect when it is not there. */
        void remove(int era, int day, Bytes handle) {
            byte[] posting = posting(era, day, handle);
            if (isApart) {
                store.delete(record(key, posting));
                return;
            }
            int at = place(posting);
            if (isAt(at, posting)) {
                ByteBuffer fewer = ByteBuffer.allocate(together.length - POSTING);
                int after = at + POSTING;
                together = fewer.put(together, 0, at)
                        .put(together, after, together.length - after)
                        .array();
                isChanged = true;
            }
        }

        /** Writes what was changed, together in one record as long as it is few. */
        void keep() {
            if (isChanged && together.length <= TOGETHER * POSTING) {
                putOrDelete(record(key), together);
            } else if (isChanged) {
                split(together).forEach(posting -> store.put(record(key, posting), PRESENT));
                store.put(record(key), APART);
                isApart = true;
            }
            isChanged = false;
        }

        /**
         * The handles that hold the key in each era of a range, by era, earliest day first, no more than a limit in each. Eras without
         * holders are absent.
         */
        SortedMap<Integer, List<Bytes>> within(int firstEra, int lastEra, int limit) {
            SortedMap<Integer, List<Bytes>> holders = new TreeMap<>();
            if (isApart) {
                int next = firstEra;
                while (next <= lastEra) {
                    next = read(key, next, lastEra, limit, holders);
                }
                return holders;
            }
            for (byte[] posting : split(together)) {
                int era = era(posting);
                if (era >= firstEra && era <= lastEra) {
                    List<Bytes> ofEra = holders.computeIfAbsent(era, e -> new ArrayList<>());
                    if (ofEra.size() < limit) {
                        ofEra.add(handle(posting));
                    }
                }
            }
            return holders;
        }

        /** Where a posting stands or belongs: behind all that are smaller. */
        private int place(byte[] posting) {
            int at = 0;
            while (at < together.length
                    && Arrays.compareUnsigned(together, at, at + POSTING, posting, 0, POSTING) < 0) {
                at += POSTING;
            }
            return at;
        }

        private boolean isAt(int at, byte[] posting) {
            return at < together.length && Arrays.equals(together, at, at + POSTING, posting, 0, POSTING);
        }
    }

    /** Reads until an era has more than the limit; returns the era to go on with. */
    private int read(long key, int firstEra, int lastEra, int limit, SortedMap<Integer, List<Bytes>> holders) {
        try (KeyValueIterator<Bytes, byte[]> records =
                store.range(bound(key, firstEra, 0), bound(key, lastEra, 0xFF))) {
            while (records.hasNext()) {
                byte[] posting = ofRecord(records.next().key);
                int era = era(posting);
                List<Bytes> ofEra = holders.computeIfAbsent(era, e -> new ArrayList<>());
                if (ofEra.size() == limit) {
                    return era + 1;
                }
                ofEra.add(handle(posting));
            }
        }
        return lastEra + 1;
    }

    /** Deletes every posting of an era below the floor; reads the whole store. */
    void dropBelow(int floor) {
        try (KeyValueIterator<Bytes, byte[]> records = store.all()) {
            while (records.hasNext()) {
                KeyValue<Bytes, byte[]> record = records.next();
                if (record.key.get().length > Long.BYTES) {
                    if (era(ofRecord(record.key)) < floor) {
                        store.delete(record.key);
                    }
                } else if (!isApart(record.value)) {
                    List<byte[]> fewer = split(record.value);
                    if (fewer.removeIf(posting -> era(posting) < floor)) {
                        putOrDelete(record.key, join(fewer));
                    }
                }
            }
        }
    }

    private void putOrDelete(Bytes record, byte[] postings) {
        if (postings.length == 0) {
            store.delete(record);
        } else {
            store.put(record, postings);
        }
    }

    private static boolean isApart(byte @Nullable [] value) {
        return value != null && value.length == APART.length;
    }

    private static List<byte[]> split(byte[] together) {
        List<byte[]> postings = new ArrayList<>();
        for (int at = 0; at < together.length; at += POSTING) {
            postings.add(Arrays.copyOfRange(together, at, at + POSTING));
        }
        return postings;
    }

    private static byte[] join(List<byte[]> postings) {
        ByteBuffer together = ByteBuffer.allocate(POSTING * postings.size());
        postings.forEach(together::put);
        return together.array();
    }

    private static int era(byte[] posting) {
        return (short) (ByteBuffer.wrap(posting).getShort() ^ 0x8000);
    }

    private static Bytes handle(byte[] posting) {
        return Bytes.wrap(Arrays.copyOfRange(posting, ERA_AND_DAY, POSTING));
    }

    private static byte[] posting(int era, int day, Bytes handle) {
        ByteBuffer posting = ByteBuffer.allocate(POSTING).putShort((short) (era ^ 0x8000));
        int flipped = day ^ 0x800000;
        posting.put((byte) (flipped >>> 16)).put((byte) (flipped >>> 8)).put((byte) flipped);
        return posting.put(handle.get()).array();
    }

    private static Bytes record(long key) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(key).array());
    }

    private static Bytes record(long key, byte[] posting) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + POSTING)
                .putLong(key)
                .put(posting)
                .array());
    }

    private static byte[] ofRecord(Bytes record) {
        return Arrays.copyOfRange(record.get(), Long.BYTES, Long.BYTES + POSTING);
    }

    private static Bytes bound(long key, int era, int filler) {
        byte[] bound = new byte[Long.BYTES + POSTING];
        Arrays.fill(bound, (byte) filler);
        ByteBuffer.wrap(bound).putLong(key).putShort((short) (era ^ 0x8000));
        return Bytes.wrap(bound);
    }
}
