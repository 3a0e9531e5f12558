package dev.newsmill.text.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Names found so far; none overlaps another, and the first to claim a stretch keeps it. Not thread-safe: one per text. */
final class Spans {
    private final String text;
    private final BitSet taken = new BitSet();
    private final List<Tagged> found = new ArrayList<>();

    Spans(String text) {
        this.text = text;
    }

    boolean claim(Type type, int start, int end) {
        int next = taken.nextSetBit(start);
        if (start >= end || (next >= 0 && next < end)) {
            return false;
        }
        taken.set(start, end);
        found.add(new Tagged(type, start, end, text.substring(start, end)));
        return true;
    }

    List<Tagged> inOrder() {
        return found.stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
    }
}
