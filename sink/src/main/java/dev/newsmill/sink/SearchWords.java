package dev.newsmill.sink;

import dev.newsmill.events.ArticleEnriched;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes an article's words as a PostgreSQL {@code tsvector} literal: {@code '常州':1A,7 '发展':2A}. Words of the title weigh A, those
 * of byline, editor and credit C, those of the text D. Limits are PostgreSQL's (its documentation, section "Limitations" of text
 * search): a word has at most 2,046 bytes, a position is at most 16,383, a word has at most 255 positions, a vector at most 1 MiB.
 */
final class SearchWords {
    private static final int MAX_WORD_BYTES = 2_046;
    private static final int MAX_POSITION = 16_383;
    private static final int MAX_POSITIONS = 255;
    private static final int MAX_VECTOR_BYTES = 900_000;
    private static final int BYTES_PER_POSITION = 2;
    private static final int BYTES_PER_WORD = 8;

    private final Tokenizer tokenizer;

    SearchWords(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    String vector(ArticleEnriched event) {
        Vector vector = new Vector();
        vector.add(event.title(), "A");
        String people = Stream.of(event.byline(), event.editor(), event.credit())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        vector.add(people, "C");
        vector.add(event.text(), "");
        return vector.toString();
    }

    private final class Vector {
        private final Map<String, StringJoiner> positions = new LinkedHashMap<>();
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private int position;
        private int bytes;

        void add(String text, String weight) {
            for (String token : tokenizer.tokens(text)) {
                position++;
                place(Storable.text(token).text(), weight);
            }
        }

        private void place(String word, String weight) {
            int length = word.getBytes(StandardCharsets.UTF_8).length;
            int known = counts.getOrDefault(word, 0);
            int cost = BYTES_PER_POSITION + (known == 0 ? length + BYTES_PER_WORD : 0);
            boolean fits = bytes + cost <= MAX_VECTOR_BYTES && length <= MAX_WORD_BYTES && known < MAX_POSITIONS;
            if (fits && length > 0) {
                bytes += cost;
                counts.put(word, known + 1);
                positions
                        .computeIfAbsent(word, w -> new StringJoiner(","))
                        .add(Math.min(position, MAX_POSITION) + weight);
            }
        }

        @Override
        public String toString() {
            StringJoiner vector = new StringJoiner(" ");
            positions.forEach((word, places) ->
                    vector.add("'" + word.replace("\\", "\\\\").replace("'", "''") + "':" + places));
            return vector.toString();
        }
    }
}
