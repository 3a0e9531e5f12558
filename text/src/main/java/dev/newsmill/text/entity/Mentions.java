package dev.newsmill.text.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The names found so far in one text; none overlaps another. Not thread-safe: one per text. */
final class Mentions {
    private final String text;
    private final TreeMap<Integer, Tagged> byStart = new TreeMap<>();

    Mentions(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Adds a name where nothing is yet; otherwise does nothing. */
    void add(Type type, int start, int end) {
        if (start < end && overlapping(start, end).isEmpty()) {
            put(type, start, end);
        }
    }

    /** Adds a name and drops every other that it overlaps. */
    void replace(Type type, int start, int end) {
        overlapping(start, end).forEach(other -> byStart.remove(other.start()));
        put(type, start, end);
    }

    private void put(Type type, int start, int end) {
        String name = text.substring(start, end);
        byStart.put(start, new Tagged(type, start, end, name, name));
    }

    void removeIf(Predicate<Tagged> condition) {
        byStart.values().removeIf(condition);
    }

    /** The names that share a character with the stretch, in order. */
    List<Tagged> overlapping(int start, int end) {
        List<Tagged> found = new ArrayList<>();
        Map.Entry<Integer, Tagged> before = byStart.lowerEntry(start);
        if (before != null && before.getValue().end() > start) {
            found.add(before.getValue());
        }
        found.addAll(byStart.subMap(start, end).values());
        return found;
    }

    Collection<Tagged> inOrder() {
        return byStart.values();
    }

    List<Tagged> toList() {
        return List.copyOf(byStart.values());
    }
}
