package dev.newsmill.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Short labelled texts of our own: headlines and single sentences, the hardest there is. */
class SnippetsTest {
    private static final double REQUIRED = 0.95;

    @Test
    void tellsTheLanguageOfAlmostEveryHeadline() throws IOException {
        List<String> wrong = new ArrayList<>();
        int total = 0;
        for (String line : snippets()) {
            String[] row = line.split("\t", 2);
            total++;
            String tag = LanguageIdentifier.identify(row[1]).tag();
            if (!tag.equals(row[0])) {
                wrong.add(row[0] + " taken for " + tag + ": " + row[1]);
            }
        }

        assertThat(total).isGreaterThan(150);
        assertThat(wrong).as("wrong of %d", total).hasSizeLessThanOrEqualTo((int) ((1 - REQUIRED) * total));
    }

    private static List<String> snippets() throws IOException {
        try (InputStream stream = SnippetsTest.class.getResourceAsStream("snippets.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
