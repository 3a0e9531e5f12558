package dev.newsmill.text.summary;

import dev.newsmill.text.language.Language;
import dev.newsmill.text.segment.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Picks the sentences that say most of a text: those dense with its weighty words, with a bonus for the opening, as news puts the
 * main thing first; a sentence that mostly repeats a picked one is passed over. Thread-safe, deterministic.
 */
public final class Summary {
    /** Characters; what is shorter is a heading or an exclamation. */
    private static final int SHORTEST = 10;

    private static final int LONGEST = 240;

    /** By how much the first sentence counts more; the bonus falls off with the position. */
    private static final double OPENING_BONUS = 1.0;

    /** Of the weighty words of a sentence; with more in common it repeats. */
    private static final double MOST_SHARED = 0.6;

    private Summary() {}

    /**
     * At most {@code most} sentences, each verbatim in the text, in its order.
     *
     * @throws IllegalArgumentException if {@code most} is negative
     */
    public static List<String> of(String title, String text, Language language, int most) {
        if (most < 0) {
            throw new IllegalArgumentException("cannot pick " + most + " sentences; give 0 or more");
        }
        List<Candidate> candidates = candidates(title, text, language);
        List<Candidate> picked = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::position))
                .forEach(candidate -> {
                    if (picked.size() < most && picked.stream().noneMatch(candidate::repeats)) {
                        picked.add(candidate);
                    }
                });
        return picked.stream()
                .sorted(Comparator.comparingInt(Candidate::position))
                .map(Candidate::text)
                .toList();
    }

    private static List<Candidate> candidates(String title, String text, Language language) {
        List<Sentences.Sentence> sentences = Sentences.of(text);
        List<List<String>> words = sentences.stream()
                .map(sentence -> Words.of(sentence.text(), language))
                .toList();
        List<String> allWords = words.stream().flatMap(List::stream).toList();
        Map<String, Double> weights = Keywords.weights(Words.of(title, language), allWords, language);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i).text();
            Set<String> keys = words.get(i).stream().map(Words::key).collect(Collectors.toCollection(TreeSet::new));
            boolean fits = sentence.length() >= SHORTEST && sentence.length() <= LONGEST && !sentence.equals(title);
            if (fits && !keys.isEmpty()) {
                int position = candidates.size();
                double weight = keys.stream().mapToDouble(weights::get).sum();
                double score = weight / Math.sqrt(sentence.length()) * (1 + OPENING_BONUS / (1 + position));
                candidates.add(new Candidate(sentence, position, score, keys));
            }
        }
        return candidates;
    }

    private record Candidate(String text, int position, double score, Set<String> words) {
        boolean repeats(Candidate other) {
            long shared = words.stream().filter(other.words::contains).count();
            return shared > MOST_SHARED * Math.min(words.size(), other.words.size());
        }
    }
}
