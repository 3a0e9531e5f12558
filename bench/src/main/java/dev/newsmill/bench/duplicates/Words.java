package dev.newsmill.bench.duplicates;

import dev.newsmill.text.segment.Segmenter;
import dev.newsmill.text.segment.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Other words for words and traditional characters for simplified ones, from the dictionaries that HanLP's jar carries (its synonym
 * dictionary follows Tongyici Cilin; lines whose code ends in = are true synonyms). Immutable.
 */
final class Words {
    private static final String SYNONYMS = "/data/dictionary/synonym/CoreSynonym.txt";
    private static final String TRADITIONAL = "/data/dictionary/tc/s2t.txt";
    private static final int SHORTEST = 2;
    private static final int TRIES = 4;

    private final Map<String, List<String>> synonyms = new HashMap<>();
    private final Map<String, String> traditional = new HashMap<>();
    private int longest = 1;

    private Words() {}

    static Words load() throws IOException {
        Words words = new Words();
        for (String line : lines(SYNONYMS)) {
            String[] group = line.trim().split("\\s+");
            if (group.length > SHORTEST && group[0].endsWith("=")) {
                List<String> same = List.of(group).subList(1, group.length);
                same.forEach(word -> words.synonyms
                        .computeIfAbsent(word, w -> new ArrayList<>())
                        .addAll(same));
            }
        }
        for (String line : lines(TRADITIONAL)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                words.traditional.put(line.substring(0, equals), line.substring(equals + 1));
                words.longest = Math.max(words.longest, equals);
            }
        }
        return words;
    }

    /** Longest match first. */
    String traditional(String text) {
        StringBuilder converted = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = Math.min(longest, text.length() - at);
            while (length > 1 && !traditional.containsKey(text.substring(at, at + length))) {
                length--;
            }
            String word = text.substring(at, at + length);
            converted.append(traditional.getOrDefault(word, word));
            at += length;
        }
        return converted.toString();
    }

    /** Replaces about this share of all words, of those of two and more characters that have a synonym. */
    String reworded(String text, int perCent, Random random) {
        List<Token> tokens = Segmenter.segment(text);
        long able = tokens.stream().filter(this::hasSynonym).count();
        double chance = able == 0 ? 0 : perCent / 100.0 * tokens.size() / able;
        StringBuilder reworded = new StringBuilder();
        int end = 0;
        for (Token token : tokens) {
            reworded.append(text, end, token.start());
            boolean replaced = hasSynonym(token) && random.nextDouble() < chance;
            reworded.append(replaced ? synonym(token.text(), random) : token.text());
            end = token.end();
        }
        return reworded.append(text, end, text.length()).toString();
    }

    private boolean hasSynonym(Token token) {
        return token.text().length() >= SHORTEST && synonyms.containsKey(token.text());
    }

    private String synonym(String word, Random random) {
        List<String> same = synonyms.getOrDefault(word, List.of(word));
        String chosen = word;
        for (int i = 0; i < TRIES && chosen.equals(word); i++) {
            chosen = same.get(random.nextInt(same.size()));
        }
        return chosen;
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the dictionary '" + resource + "' is missing from the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
