package dev.newsmill.bench.eval;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.normalise.Normalised;
import dev.newsmill.text.normalise.Normaliser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well traditional text is written in simplified script. As JSON: the fields of {@link #all()}, then one object per parallel text
 * under its name.
 */
public record ScriptReport(
        @JsonUnwrapped Score all, @JsonIgnore Map<String, Score> texts) {
    private static final Language TRADITIONAL = new Language("zh-Hant", "Hant", 1);

    /** Each script has its own, and writers of either use those of the other. */
    private static final String QUOTES = "「」『』“”‘’";

    private static final int CONTEXT = 5;

    public ScriptReport {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * @param wrong characters that differ from the simplified sentence
     * @param total characters, without quotation marks
     * @param details one row per wrong character when wanted, else empty
     */
    public record Score(
            int wrong,
            int total,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Row> details) {
        public Score {
            details = List.copyOf(details);
        }
    }

    /** @param context the original around the character */
    public record Row(String sentence, String context, String converted, String expected) {}

    /** For the JSON writer. */
    @JsonAnyGetter
    public Map<String, Score> byName() {
        return texts;
    }

    /**
     * Converts every traditional sentence of a folder's parallel texts.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static ScriptReport measure(Path gold, boolean details) throws IOException {
        Map<String, Score> texts = new LinkedHashMap<>();
        int wrong = 0;
        int total = 0;
        for (ParallelText text : ParallelText.in(gold)) {
            Score score = score(text, details);
            texts.put(text.name(), score);
            wrong += score.wrong();
            total += score.total();
        }
        return new ScriptReport(new Score(wrong, total, List.of()), texts);
    }

    private static Score score(ParallelText text, boolean details) {
        List<Row> rows = new ArrayList<>();
        int total = 0;
        for (ParallelText.Pair pair : text.pairs()) {
            total += compare(pair, rows);
        }
        return new Score(rows.size(), total, details ? rows : List.of());
    }

    /** Adds a row per wrong character; returns how many were compared. What normalisation leaves out is not compared. */
    private static int compare(ParallelText.Pair pair, List<Row> rows) {
        String original = pair.traditional();
        Normalised result = Normaliser.normalise(original, TRADITIONAL);
        String text = result.text();
        int compared = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int from = result.offsets().toOriginal(i, i + 1).start();
            int at = pair.simplified().offsetByCodePoints(0, original.codePointCount(0, from));
            int expected = pair.simplified().codePointAt(at);
            int converted = text.codePointAt(i);
            if (QUOTES.indexOf(expected) >= 0 || QUOTES.indexOf(converted) >= 0) {
                continue;
            }
            compared++;
            if (converted != expected) {
                String context = original.substring(
                        Math.max(0, from - CONTEXT), Math.min(original.length(), from + CONTEXT + 1));
                rows.add(new Row(pair.id(), context, Character.toString(converted), Character.toString(expected)));
            }
        }
        return compared;
    }
}
