package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five crawled pages, against what a person read in them. */
class SeedsTest {
    @ParameterizedTest
    @CsvSource({
        "000_53c6d4ec748c8167.txt, 2022-08-30T01:00:00Z",
        "001_51e1595e59151e24.txt, 2022-02-15T01:00:00Z",
        "002_5aab9c9bb5bf7e18.txt, 2023-05-28T06:40:00Z",
        "003_40f67f14b1a2ce8f.txt, 2023-05-28T06:40:00Z",
        "004_4705a3a2855f5500.txt, 2023-05-28T06:40:00Z"
    })
    void saysWhatAPersonReadsInIt(String file, Instant fetchedAt) throws IOException {
        // given
        Map<String, List<String>> expected = expected(file.substring(0, 3));
        Page page = new Page(Fixtures.seed(file), Form.PLAIN, null, null, fetchedAt, null, null, null);

        // when
        Extraction extraction = Extractor.extract(page, Fixtures.SHANGHAI, Boilerplate.none());

        // then
        assertThat(extraction.title().value()).isEqualTo(only(expected, "title"));
        assertThat(day(extraction)).isEqualTo(only(expected, "published"));
        assertThat(orNone(extraction.credit())).isEqualTo(only(expected, "credit"));
        assertThat(orNone(extraction.editor())).isEqualTo(only(expected, "editor"));
        assertThat(extraction.paragraphs()).hasSize(Integer.parseInt(only(expected, "lines")));
        assertThat(extraction.paragraphs().get(0)).isEqualTo(only(expected, "first"));
        assertThat(extraction.paragraphs()).last().isEqualTo(only(expected, "last"));
        assertThat(extraction.paragraphs()).doesNotContainAnyElementsOf(expected.get("never"));
    }

    private static String day(Extraction extraction) {
        Published published = extraction.published();
        return published == null ? "none" : published.value().substring(0, 10);
    }

    private static String orNone(Chosen chosen) {
        return Objects.requireNonNullElse(chosen.value(), "none");
    }

    private static String only(Map<String, List<String>> expected, String field) {
        assertThat(expected.get(field)).hasSize(1);
        return expected.get(field).get(0);
    }

    private static Map<String, List<String>> expected(String name) throws IOException {
        try (InputStream in = SeedsTest.class.getResourceAsStream("seeds/" + name + ".expected")) {
            Map<String, List<String>> fields = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int colon = line.indexOf(": ");
                fields.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                        .add(line.substring(colon + 2));
            }
            return fields;
        }
    }
}
