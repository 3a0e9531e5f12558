package dev.newsmill.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageReportTest {
    @TempDir
    Path gold;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(gold.resolve("language"));
    }

    @Test
    void givesTheAccuracyOfEachLanguage() throws IOException {
        // given: the last label is wrong
        Files.writeString(
                gold.resolve("language/own.tsv"),
                "en\tThe council has approved the plan\nja\t今日は晴れです\nja\tThis is not what the label says\n");

        // when
        LanguageReport report = LanguageReport.measure(gold, true);

        // then
        assertThat(report.classes())
                .containsEntry("en", new LanguageReport.Score(1, 1, 1))
                .containsEntry("ja", new LanguageReport.Score(1, 2, 0.5));
        assertThat(report.right()).isEqualTo(2);
        assertThat(report.total()).isEqualTo(3);
        assertThat(report.details()).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo("own.tsv:3");
            assertThat(row.found()).isEqualTo("en");
        });
    }

    @Test
    void namesTheLineWithoutALabel() throws IOException {
        Files.writeString(gold.resolve("language/own.tsv"), "no label\n");

        assertThatThrownBy(() -> LanguageReport.measure(gold, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--gold: own.tsv:1 has no tab between its two columns");
    }
}
