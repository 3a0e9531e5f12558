package dev.newsmill.bench.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sentences in both Chinese scripts.
 *
 * @param pairs in the order of the files
 */
record ParallelText(String name, List<Pair> pairs) {
    private static final String ID = "# sent_id = ";
    private static final String TEXT = "# text = ";
    private static final String SIMPLIFIED = "gsdsimp";
    private static final String TRADITIONAL = "gsd";

    ParallelText {
        pairs = List.copyOf(pairs);
    }

    /** One sentence; both forms have the same number of characters. */
    record Pair(String id, String traditional, String simplified) {}

    /**
     * The parallel texts of a folder: {@code script/*.tsv}, and sentences of Universal NER with equal {@code sent_id} in
     * {@code uner-gsd} and {@code uner-gsdsimp}, each here or below {@code ner}.
     *
     * @throws IllegalArgumentException if there are none, or two forms of a sentence differ in length
     */
    static List<ParallelText> in(Path folder) throws IOException {
        List<ParallelText> texts = new ArrayList<>();
        for (Path file : LabelledLines.files(folder.resolve("script"), ".tsv")) {
            texts.add(ofLines(file));
        }
        Path trees = Files.isDirectory(folder.resolve("ner")) ? folder.resolve("ner") : folder;
        for (Path file : LabelledLines.files(trees.resolve("uner-gsdsimp"), ".iob2")) {
            String name = String.valueOf(file.getFileName());
            Path twin = trees.resolve("uner-gsd").resolve(name.replace(SIMPLIFIED, TRADITIONAL));
            if (Files.isRegularFile(twin)) {
                texts.add(ofTwins(name.replaceFirst("\\.iob2$", ""), twin, file));
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("--gold: '" + folder
                    + "' holds no sentences in both scripts; docs/evaluation.md describes the folder");
        }
        return texts;
    }

    private static ParallelText ofLines(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (LabelledLines.Line line : LabelledLines.read(file)) {
            pairs.add(pair(line.place(), line.first(), line.second()));
        }
        return new ParallelText(LabelledLines.name(file), pairs);
    }

    private static ParallelText ofTwins(String name, Path traditional, Path simplified) throws IOException {
        Map<String, String> expected = sentences(simplified);
        List<Pair> pairs = new ArrayList<>();
        sentences(traditional).forEach((id, text) -> {
            String twin = expected.get(id);
            if (twin != null) {
                pairs.add(pair(id, text, twin));
            }
        });
        return new ParallelText(name, pairs);
    }

    /** The texts of a file of Universal NER by their ids. */
    static Map<String, String> sentences(Path file) throws IOException {
        Map<String, String> sentences = new LinkedHashMap<>();
        String id = "";
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith(ID)) {
                    id = line.substring(ID.length());
                } else if (line.startsWith(TEXT)) {
                    sentences.put(id, line.substring(TEXT.length()));
                }
            }
        }
        return sentences;
    }

    private static Pair pair(String id, String traditional, String simplified) {
        int characters = traditional.codePointCount(0, traditional.length());
        int others = simplified.codePointCount(0, simplified.length());
        if (characters != others) {
            throw new IllegalArgumentException("--gold: sentence '" + id + "' has " + characters
                    + " characters in traditional and " + others + " in simplified script; both must have as many");
        }
        return new Pair(id, traditional, simplified);
    }
}
