package dev.newsmill.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.text.entity.crf.Stretch;
import dev.newsmill.text.entity.training.Annotated;
import dev.newsmill.text.entity.training.InlineMarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The annotated news corpus in {@code text/training}. */
class CorpusTest {
    private static final Path FOLDER = Path.of("training");
    private static final int GRAM = 6;
    private static final List<String> KINDS = List.of("person", "place", "organisation");

    private record Line(String where, Annotated text) {}

    private static final List<Line> LINES = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt") && !path.endsWith("LICENSE.txt"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (!lines.get(i).isBlank()) {
                        LINES.add(new Line(
                                file.getFileName() + ":" + (i + 1),
                                InlineMarks.parse(lines.get(i).strip())));
                    }
                }
            }
        }
    }

    @Test
    void hasAtLeastNineThousandSentencesWithWellFormedMarks() {
        assertThat(LINES).hasSizeGreaterThan(9_000).allSatisfy(line -> assertThat(
                        line.text().text())
                .as(line.where())
                .doesNotContain("|PER", "|LOC", "|ORG")
                .hasSizeBetween(2, 200));
    }

    @Test
    void noMarkIsEmptyOrHasSpaceAtItsEdges() {
        for (Line line : LINES) {
            for (Stretch name : line.text().names()) {
                assertThat(nameOf(line, name))
                        .as(line.where())
                        .isNotBlank()
                        .isEqualTo(nameOf(line, name).strip());
            }
        }
    }

    @Test
    void noLongSentenceStandsTwice() {
        Map<String, String> first = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Line line : LINES) {
            String other = first.putIfAbsent(line.text().text(), line.where());
            if (other != null && line.text().text().length() > 12) {
                twice.add(line.where() + " = " + other);
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void nearDuplicatesAreRare() {
        Map<String, Set<Integer>> index = new HashMap<>();
        List<String> near = new ArrayList<>();
        for (int i = 0; i < LINES.size(); i++) {
            Set<String> grams = grams(LINES.get(i).text().text());
            Map<Integer, Integer> shared = new HashMap<>();
            for (String gram : grams) {
                for (int other : index.computeIfAbsent(gram, any -> new HashSet<>())) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
            for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
                if (grams.size() >= 8 && other.getValue() >= 0.6 * grams.size()) {
                    near.add(LINES.get(i).where() + " ~ "
                            + LINES.get(other.getKey()).where());
                }
            }
            for (String gram : grams) {
                index.get(gram).add(i);
            }
        }
        assertThat(near).hasSizeLessThan(LINES.size() / 500);
    }

    private static Set<String> grams(String text) {
        String letters = text.replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= letters.length(); i++) {
            grams.add(letters.substring(i, i + GRAM));
        }
        return grams;
    }

    @Test
    void namesAreVariedAndNoTypeIsRare() {
        List<Set<String>> distinct = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        int[] counts = new int[KINDS.size()];
        for (Line line : LINES) {
            for (Stretch name : line.text().names()) {
                counts[name.kind()]++;
                distinct.get(name.kind()).add(nameOf(line, name));
            }
        }
        int all = counts[0] + counts[1] + counts[2];
        for (int kind = 0; kind < KINDS.size(); kind++) {
            assertThat(counts[kind]).as(KINDS.get(kind)).isGreaterThan(all / 5);
            assertThat(distinct.get(kind)).as(KINDS.get(kind)).hasSizeGreaterThan(counts[kind] / 3);
        }
    }

    /** 长白山 is a mountain and a company: some strings have two types by right, but not many. */
    @Test
    void fewStringsHaveTwoTypes() {
        Map<String, Set<Integer>> kinds = new HashMap<>();
        for (Line line : LINES) {
            line.text().names().forEach(name -> kinds.computeIfAbsent(nameOf(line, name), any -> new HashSet<>())
                    .add(name.kind()));
        }
        long two = kinds.values().stream().filter(types -> types.size() > 1).count();
        assertThat(two).isLessThan(kinds.size() / 50);
    }

    /** 谷雨谷雨时节下田: a name may also be a word of the same sentence, but that is rare. */
    @Test
    void aNameMarkedOnceIsMarkedWhereverItsSentenceRepeatsIt() {
        List<String> unmarked = new ArrayList<>();
        for (Line line : LINES) {
            var rest = new StringBuilder(line.text().text());
            line.text()
                    .names()
                    .forEach(name -> rest.replace(name.start(), name.end(), "\0".repeat(name.end() - name.start())));
            for (Stretch name : line.text().names()) {
                if (name.end() - name.start() >= 2 && rest.indexOf(nameOf(line, name)) >= 0) {
                    unmarked.add(line.where() + " " + nameOf(line, name));
                }
            }
        }
        assertThat(unmarked).hasSizeLessThan(LINES.size() / 100);
    }

    @Test
    void aboutOneSentenceInTenNamesNobody() {
        long empty =
                LINES.stream().filter(line -> line.text().names().isEmpty()).count();
        assertThat(empty).isBetween(LINES.size() / 14L, LINES.size() / 4L);
    }

    @Test
    void theModelsCardDescribesTheCorpusAsItIs() throws Exception {
        String card = Files.readString(Path.of("../docs/models/entities.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt") && !path.endsWith("LICENSE.txt"))
                    .toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));

                assertThat(card.lines())
                        .as(file.toString())
                        .anyMatch(row -> row.startsWith("| " + file.getFileName() + " |")
                                && row.contains(HexFormat.of().formatHex(digest)));
            }
        }
    }

    private static String nameOf(Line line, Stretch name) {
        return line.text().text().substring(name.start(), name.end());
    }
}
