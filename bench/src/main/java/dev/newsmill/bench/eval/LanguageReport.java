package dev.newsmill.bench.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.newsmill.text.language.LanguageIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well the language of short texts is told.
 *
 * @param right texts whose tag is the labelled one
 * @param wrong the others
 * @param accuracy right by total, 0 to 1
 * @param classes by labelled tag
 * @param details one row per text with a wrong tag when wanted, else empty
 */
public record LanguageReport(
        int right,
        int wrong,
        int total,
        double accuracy,
        SortedMap<String, Score> classes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Row> details) {
    public LanguageReport {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        details = List.copyOf(details);
    }

    /** @param accuracy right by total, 0 to 1 */
    public record Score(int right, int total, double accuracy) {
        private Score plus(boolean one) {
            int rights = right + (one ? 1 : 0);
            return new Score(rights, total + 1, (double) rights / (total + 1));
        }
    }

    /** @param confidence of the tag found, 0 to 1 */
    public record Row(String place, String labelled, String found, double confidence, String text) {}

    /**
     * Measures {@code language/*.tsv} of a folder (label, tab, text), and the sentences of Universal NER as {@code zh-Hant} and
     * {@code zh-Hans}.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public static LanguageReport measure(Path gold, boolean details) throws IOException {
        List<LabelledLines.Line> lines = new ArrayList<>();
        for (Path file : LabelledLines.files(gold.resolve("language"), ".tsv")) {
            lines.addAll(LabelledLines.read(file));
        }
        Path trees = Files.isDirectory(gold.resolve("ner")) ? gold.resolve("ner") : gold;
        add(lines, trees.resolve("uner-gsd"), "zh-Hant");
        add(lines, trees.resolve("uner-gsdsimp"), "zh-Hans");
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("--gold: '" + gold
                    + "' holds no texts labelled with a language; docs/evaluation.md describes the folder");
        }
        return of(lines, details);
    }

    private static void add(List<LabelledLines.Line> lines, Path folder, String label) throws IOException {
        for (Path file : LabelledLines.files(folder, ".iob2")) {
            ParallelText.sentences(file).forEach((id, text) -> lines.add(new LabelledLines.Line(id, label, text)));
        }
    }

    private static LanguageReport of(List<LabelledLines.Line> lines, boolean details) {
        SortedMap<String, Score> classes = new TreeMap<>();
        List<Row> wrong = new ArrayList<>();
        for (LabelledLines.Line line : lines) {
            var found = LanguageIdentifier.identify(line.second());
            boolean right = found.tag().equals(line.first());
            classes.merge(line.first(), new Score(0, 0, 0).plus(right), (score, one) -> score.plus(right));
            if (!right) {
                wrong.add(new Row(line.place(), line.first(), found.tag(), found.confidence(), line.second()));
            }
        }
        int right = lines.size() - wrong.size();
        return new LanguageReport(
                right, wrong.size(), lines.size(), (double) right / lines.size(), classes, details ? wrong : List.of());
    }
}
