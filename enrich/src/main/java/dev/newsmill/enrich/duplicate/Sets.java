package dev.newsmill.enrich.duplicate;

import java.util.List;
import java.util.stream.Stream;

/** Small sets kept as sorted lists of distinct numbers, so that equal sets are equal JSON. */
final class Sets {
    private Sets() {}

    static List<Integer> union(List<Integer> a, List<Integer> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().sorted().toList();
    }
}
