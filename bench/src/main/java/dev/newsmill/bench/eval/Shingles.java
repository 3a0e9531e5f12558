package dev.newsmill.bench.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The multiset of a text's runs of four tokens; a shorter text is one run, an empty one has none.
 *
 * @param counts how often each run occurs
 */
record Shingles(Map<List<String>, Integer> counts) {
    private static final int LENGTH = 4;

    Shingles {
        counts = Map.copyOf(counts);
    }

    static Shingles of(List<String> tokens) {
        Map<List<String>, Integer> counts = new HashMap<>();
        if (!tokens.isEmpty() && tokens.size() < LENGTH) {
            counts.put(List.copyOf(tokens), 1);
        }
        for (int i = 0; i + LENGTH <= tokens.size(); i++) {
            counts.merge(List.copyOf(tokens.subList(i, i + LENGTH)), 1, Integer::sum);
        }
        return new Shingles(counts);
    }

    int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many runs both have, each as often as in the one that has it less often. */
    int shared(Shingles other) {
        return counts.entrySet().stream()
                .mapToInt(run -> Math.min(run.getValue(), other.counts.getOrDefault(run.getKey(), 0)))
                .sum();
    }
}
