package dev.newsmill.text.language;

import dev.newsmill.text.table.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Languages in Latin and Cyrillic letters, told by their commonest little words, the letters that few of them have, and the
 * endings of other words.
 *
 * <p>Each hit is shared among the languages that have it. The best share wins, unless it is small or another is as good: then
 * nobody knows.
 */
final class FunctionWords {
    static final Table WORDS = Table.read("language/function-words.tsv");
    static final Table LETTERS = Table.read("language/letters.tsv");
    static final Table ENDINGS = Table.read("language/endings.tsv");

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{M}'’]+");
    private static final Pattern SPACE = Pattern.compile(" ");

    /** A long text is known long before its end. */
    private static final int WORDS_LOOKED_AT = 2_000;

    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_ENDING = 6;
    private static final int SHORTEST_STEM = 2;

    /** One little word among so many others may be a name or a quotation. */
    private static final double SMALLEST_SHARE = 0.04;

    /** In a shorter text one word alone that speaks for a language may be part of a name. */
    private static final int ENOUGH_WORDS = 6;

    /** The second best must be clearly behind. */
    private static final double CLEAR = 1.1;

    private static final Map<String, List<String>> LANGUAGES_OF_WORD = languagesOfWord();
    private static final Map<Integer, List<String>> LANGUAGES_OF_LETTER = new HashMap<>();
    private static final Map<String, List<String>> LANGUAGES_OF_ENDING = new HashMap<>();

    static {
        LETTERS.rows().forEach((letter, tags) -> LANGUAGES_OF_LETTER.put(letter.codePointAt(0), listed(tags)));
        ENDINGS.rows().forEach((ending, tags) -> LANGUAGES_OF_ENDING.put(ending, listed(tags)));
    }

    private FunctionWords() {}

    /** @param share of the words looked at that speak for the language, 0 to 1 */
    record Guess(String tag, double share) {}

    static Optional<Guess> guess(String text) {
        List<String> words = WORD_BREAK
                .splitAsStream(text)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .limit(WORDS_LOOKED_AT)
                .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
        Map<String, Double> hits = new TreeMap<>();
        Map<String, Set<String>> witnesses = new HashMap<>();
        for (String word : words) {
            Map<String, Double> ofWord = new HashMap<>();
            count(word, ofWord);
            ofWord.forEach((language, weight) -> {
                hits.merge(language, weight, Double::sum);
                witnesses.computeIfAbsent(language, any -> new HashSet<>()).add(word);
            });
        }
        String best = "";
        double most = 0;
        double second = 0;
        for (Map.Entry<String, Double> language : hits.entrySet()) {
            if (language.getValue() > most) {
                second = most;
                most = language.getValue();
                best = language.getKey();
            } else {
                second = Math.max(second, language.getValue());
            }
        }
        boolean oneWitness = witnesses.getOrDefault(best, Set.of()).size() < 2 && words.size() < ENOUGH_WORDS;
        double share = most / Math.max(1, words.size());
        return oneWitness || share < SMALLEST_SHARE || most < CLEAR * second
                ? Optional.empty()
                : Optional.of(new Guess(best, Math.min(1, share)));
    }

    private static void count(String word, Map<String, Double> hits) {
        List<String> languages = LANGUAGES_OF_WORD.getOrDefault(word, List.of());
        count(languages, hits);
        int apostrophe = word.indexOf('\'');
        if (apostrophe >= 0) {
            count(LANGUAGES_OF_WORD.getOrDefault(word.substring(0, apostrophe + 1), List.of()), hits);
            count(LANGUAGES_OF_WORD.getOrDefault(word.substring(apostrophe), List.of()), hits);
        }
        word.codePoints()
                .filter(LANGUAGES_OF_LETTER::containsKey)
                .findFirst()
                .ifPresent(letter -> count(LANGUAGES_OF_LETTER.getOrDefault(letter, List.of()), hits));
        if (languages.isEmpty()) {
            count(languagesByEnding(word), hits);
        }
    }

    private static List<String> languagesByEnding(String word) {
        for (int length = Math.min(LONGEST_ENDING, word.length() - SHORTEST_STEM); length > 1; length--) {
            List<String> languages = LANGUAGES_OF_ENDING.get(word.substring(word.length() - length));
            if (languages != null) {
                return languages;
            }
        }
        return List.of();
    }

    private static void count(List<String> languages, Map<String, Double> hits) {
        languages.forEach(language -> hits.merge(language, 1.0 / languages.size(), Double::sum));
    }

    private static Map<String, List<String>> languagesOfWord() {
        Map<String, List<String>> languages = new HashMap<>();
        WORDS.rows().forEach((language, words) -> SPACE.splitAsStream(words)
                .distinct()
                .forEach(word -> languages.merge(word, List.of(language), FunctionWords::joined)));
        return Map.copyOf(languages);
    }

    private static List<String> listed(String tags) {
        return SPACE.splitAsStream(tags).toList();
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
