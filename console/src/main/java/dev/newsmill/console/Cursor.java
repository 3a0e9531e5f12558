package dev.newsmill.console;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a reader stands in a topic, over all its partitions. Written {@code <partition>:<next offset>} joined by commas, for example
 * {@code 0:12,1:7}. A partition that is not named stands at its beginning. Immutable.
 */
public record Cursor(SortedMap<Integer, Long> positions) {
    private static final Pattern SHAPE = Pattern.compile("\\d{1,6}:\\d{1,18}(,\\d{1,6}:\\d{1,18}){0,9999}");

    public Cursor {
        positions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    }

    static Cursor of(Map<Integer, Long> positions) {
        return new Cursor(new TreeMap<>(positions));
    }

    /** @throws IllegalArgumentException if the text is not a cursor */
    public static Cursor parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("cursor '" + abbreviated(text)
                    + "' is not <partition>:<offset> joined by commas, for example 0:12,1:7");
        }
        SortedMap<Integer, Long> positions = new TreeMap<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            positions.put(Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
        }
        return new Cursor(positions);
    }

    long at(int partition) {
        return positions.getOrDefault(partition, 0L);
    }

    private static String abbreviated(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @Override
    public String toString() {
        return positions.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
