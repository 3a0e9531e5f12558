package dev.newsmill.enrich.duplicate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which partition of the probe topic holds a key. Pure; part of the persistent layout: changing it is a new run. */
final class Shards {
    private Shards() {}

    /** Groups keys by shard, both in rising order. */
    static SortedMap<Integer, List<Long>> of(List<Long> keys, int partitions) {
        return keys.stream()
                .distinct()
                .sorted()
                .collect(Collectors.groupingBy(key -> shard(key, partitions), TreeMap::new, Collectors.toList()));
    }

    /** Fibonacci hashing (Knuth, TAOCP 3, section 6.4): keys need not be uniform in their low bits. */
    private static int shard(long key, int partitions) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) Long.remainderUnsigned(mixed >>> 16, partitions);
    }
}
