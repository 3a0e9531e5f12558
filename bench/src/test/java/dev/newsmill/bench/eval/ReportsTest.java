package dev.newsmill.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.newsmill.events.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures on small folders, worked out by hand. */
class ReportsTest {
    private static final String LEAD = "北河县水利局七月一日启动堤防加固工程，计划用九十天完成全长十二公里的迎水坡护砌。";

    @TempDir
    Path gold;

    @Test
    void theScoreIsTheHarmonicMeanOfTheMeans() {
        // given: half of the answer is right, all of the text found; nothing found on the other page
        List<ExtractionScore.Row> rows =
                List.of(new ExtractionScore.Row("c", "1", 4, 8, 4), new ExtractionScore.Row("c", "2", 0, 0, 5));

        // when
        ExtractionScore score = ExtractionScore.of(rows, false);

        // then
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.f1()).isCloseTo(0.5, within(1e-9));
        assertThat(score.pages()).isEqualTo(2);
    }

    @Test
    void linesOfTheTitleCountOnNeitherSideOfAChinesePage() {
        // given
        LabelledPage page = new LabelledPage("1", new byte[0], null, null, "北河县加固堤防\n" + LEAD, null);

        // when
        ExtractionScore.Row row = ExtractionReport.compare("c", page, LEAD, "北河县 加固堤防_北河日报");

        // then
        assertThat(row.f1()).isEqualTo(1);
    }

    @Test
    void bothLayoutsAreRead() throws IOException {
        // given
        write("extraction/mine/original/a.html", "<title>t</title><p>" + LEAD + "</p>");
        write("extraction/mine/cleaned/a.txt", LEAD);
        write("extraction/theirs/html/b.html", "<p>" + LEAD + "</p>");
        write("extraction/theirs/ground-truth.json", "{\"b\":{\"articleBody\":\"" + LEAD + "\"}}");

        // when
        ExtractionReport report = ExtractionReport.measure(gold, gold, false);

        // then
        assertThat(report.corpora()).containsOnlyKeys("mine", "theirs");
        assertThat(report.all().f1()).isEqualTo(1);
        assertThat(Json.MAPPER
                        .readTree(Json.MAPPER.writeValueAsString(report))
                        .at("/mine/pages")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void daysAreRightWrongOrMadeUp() throws IOException {
        // given
        dated("right", "发布时间：2022-08-29", "2022-08-29 08:00");
        dated("wrong", "发布时间：2022-08-29", "2022-8-28");
        dated("silent", "", "UNKNOWN");
        dated("false", "发布时间：2022-08-29", "UNKNOWN");
        dated("partly-known", "发布时间：2022-08-29", "2022-8");

        // when
        DateScore score = DateReport.measure(gold, false).all();

        // then
        assertThat(score).isEqualTo(new DateScore(1, 2, 1, 2, List.of()));
    }

    @Test
    void aFolderWithoutLabelledPagesIsNamed() {
        assertThatThrownBy(() -> ExtractionReport.measure(gold, gold, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds no labelled pages");
    }

    private void dated(String id, String line, String day) throws IOException {
        write("mine/original/" + id + ".html", "<h1>北河县加固堤防</h1><p>" + line + "</p><p>" + LEAD + "</p>");
        write("mine/cleaned/" + id + ".txt", LEAD);
        write("mine/date/" + id + ".txt", day);
    }

    private void write(String name, String content) throws IOException {
        Path file = gold.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
