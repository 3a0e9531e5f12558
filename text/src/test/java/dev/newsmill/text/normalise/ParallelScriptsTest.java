package dev.newsmill.text.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.text.GoldFolder;
import dev.newsmill.text.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that exist in both scripts: how many characters of the converted one differ from the simplified one. */
class ParallelScriptsTest {
    private static final Language TRADITIONAL = new Language("zh-Hant", "Hant", 1);
    private static final String QUOTES = "「」『』“”‘’";

    @ParameterizedTest
    @CsvSource({"train, 80", "dev, 10"})
    void convertsAllButAFewCharacters(String part, int most) throws IOException {
        Map<String, String> traditional =
                texts(GoldFolder.require("ner").resolve("uner-gsd/zh_gsd-ud-" + part + ".iob2"));
        Map<String, String> simplified =
                texts(GoldFolder.require("ner").resolve("uner-gsdsimp/zh_gsdsimp-ud-" + part + ".iob2"));
        StringBuilder wrong = new StringBuilder();
        int count = 0;
        int total = 0;
        for (Map.Entry<String, String> sentence : traditional.entrySet()) {
            String expected = simplified.getOrDefault(sentence.getKey(), "");
            Normalised result = Normaliser.normalise(sentence.getValue(), TRADITIONAL);
            for (int i = 0; i < result.text().length(); i = result.text().offsetByCodePoints(i, 1)) {
                int original = result.offsets().toOriginal(i, i + 1).start();
                int character = sentence.getValue().codePointCount(0, original);
                int right = expected.codePointAt(expected.offsetByCodePoints(0, character));
                int converted = result.text().codePointAt(i);
                if (QUOTES.indexOf(right) >= 0 || QUOTES.indexOf(converted) >= 0) {
                    continue;
                }
                total++;
                if (converted != right) {
                    count++;
                    wrong.append(' ').appendCodePoint(converted).append(" for ").appendCodePoint(right);
                }
            }
        }

        System.out.printf("%s: %d of %d characters wrong:%s%n", part, count, total, wrong);
        assertThat(count).as("wrong of %d:%s", total, wrong).isLessThanOrEqualTo(most);
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        String id = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# sent_id = ")) {
                id = line.substring("# sent_id = ".length());
            } else if (line.startsWith("# text = ")) {
                texts.put(id, line.substring("# text = ".length()));
            }
        }
        return texts;
    }
}
