package dev.newsmill.bench.eval;

import dev.newsmill.text.entity.crf.Stretch;
import dev.newsmill.text.entity.training.Annotated;
import dev.newsmill.text.entity.training.Iob2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Traditional sentences of Universal NER with the labels of their simplified twins. The two sets were annotated apart, so only with the
 * labels of one of them does the same score mean that both scripts are tagged alike.
 */
final class EntityTwins {
    private static final String TRADITIONAL = "gsd";
    private static final String SIMPLIFIED = "gsdsimp";

    private EntityTwins() {}

    /**
     * The sentences of a file in {@code uner-gsd} that its twin beside it in {@code uner-gsdsimp} has under the same {@code sent_id}.
     *
     * @return empty for any other file
     */
    static List<Annotated> of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !folder.endsWith("uner-" + TRADITIONAL)) {
            return List.of();
        }
        String name = String.valueOf(file.getFileName());
        Path twin = folder.resolveSibling("uner-" + SIMPLIFIED).resolve(name.replace(TRADITIONAL, SIMPLIFIED));
        if (!Files.isRegularFile(twin)) {
            return List.of();
        }
        Map<String, Annotated> labelled = byId(twin);
        List<Annotated> sentences = new ArrayList<>();
        ParallelText.sentences(file).forEach((id, text) -> {
            Annotated other = labelled.get(id);
            if (other != null) {
                sentences.add(new Annotated(text, moved(other, text)));
            }
        });
        return sentences;
    }

    private static Map<String, Annotated> byId(Path file) throws IOException {
        Map<String, Annotated> byId = new HashMap<>();
        List<Annotated> sentences = Iob2.parse(Files.readString(file));
        int next = 0;
        for (String id : ParallelText.sentences(file).keySet()) {
            byId.put(id, sentences.get(next++));
        }
        return byId;
    }

    /** The names at the same characters of the other text. */
    private static List<Stretch> moved(Annotated from, String to) {
        return from.names().stream()
                .map(name -> new Stretch(
                        name.kind(), moved(from.text(), name.start(), to), moved(from.text(), name.end(), to)))
                .toList();
    }

    private static int moved(String from, int at, String to) {
        return to.offsetByCodePoints(0, from.codePointCount(0, at));
    }
}
