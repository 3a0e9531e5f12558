package dev.newsmill.text.summary;

import dev.newsmill.text.language.Language;
import dev.newsmill.text.table.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Picks the words a text is about: by how often it says them (logarithm), how rare they are elsewhere (squared), and whether the title has them.
 * Thread-safe, deterministic.
 */
public final class Keywords {
    private static final double TITLE_WEIGHT = 2;

    private Keywords() {}

    /**
     * At most {@code most} distinct words as the text writes them, the weightiest first; between equals the earlier.
     *
     * @throws IllegalArgumentException if {@code most} is negative
     */
    public static List<String> of(String title, String text, Language language, int most) {
        if (most < 0) {
            throw new IllegalArgumentException("cannot pick " + most + " keywords; give 0 or more");
        }
        List<String> inTitle = Words.of(title, language);
        List<String> inText = Words.of(text, language);
        Map<String, String> spelling = new HashMap<>();
        inTitle.forEach(word -> spelling.putIfAbsent(Words.key(word), word));
        inText.forEach(word -> spelling.putIfAbsent(Words.key(word), word));
        return weights(inTitle, inText, language).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(entry -> spelling.getOrDefault(entry.getKey(), entry.getKey()))
                .toList();
    }

    /** The word lists used. */
    public static List<Table> tables() {
        return List.of(Words.STOP_WORDS);
    }

    /** Weight by {@link Words#key}, in order of the first occurrence. */
    static Map<String, Double> weights(List<String> inTitle, List<String> inText, Language language) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        inTitle.forEach(word -> counts.merge(Words.key(word), 1, Integer::sum));
        Set<String> titleKeys = Set.copyOf(counts.keySet());
        inText.forEach(word -> counts.merge(Words.key(word), 1, Integer::sum));
        Map<String, Double> weights = new LinkedHashMap<>();
        counts.forEach((word, count) -> {
            double rarity = Words.rarity(word, language);
            double weight = (1 + Math.log(count)) * rarity * rarity;
            weights.put(word, titleKeys.contains(word) ? weight * TITLE_WEIGHT : weight);
        });
        return weights;
    }
}
