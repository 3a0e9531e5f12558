package dev.newsmill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.text.extract.Boilerplate;
import dev.newsmill.text.extract.Extraction;
import dev.newsmill.text.extract.Extractor;
import dev.newsmill.text.extract.Form;
import dev.newsmill.text.extract.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextBenchmarkTest {
    private static final String PARAGRAPH = "五月二十八日，青河市召开春季农业工作会议，部署全年粮食生产。会议指出，要把粮食安全放在首位，稳定播种面积，提高单产水平，确保全年粮食丰收。";
    private static final String SAMPLE = "农业会议召开\n" + (PARAGRAPH + "\n").repeat(6);

    @Test
    void generatedPagesHoldTheArticleAndMuchElse() {
        // given
        ArticleGenerator generator = new ArticleGenerator(List.of(SAMPLE), 7);

        // when
        byte[] page = PageGenerator.page(generator.article(0));

        // then
        String html = new String(page, StandardCharsets.UTF_8);
        Extraction extraction = Extractor.extract(
                new Page(html, Form.HTML, null, null, Instant.EPOCH, null, null, null),
                ZoneId.of("Asia/Shanghai"),
                Boilerplate.none());
        assertThat(page).hasSizeBetween(20_000, 60_000);
        assertThat(PageGenerator.page(generator.article(0))).isEqualTo(page);
        String paragraph = generator
                .article(0)
                .body()
                .text()
                .lines()
                .filter(line -> line.length() > 60)
                .findFirst()
                .orElseThrow();
        assertThat(extraction.paragraphs()).contains(paragraph);
        assertThat(String.join("", extraction.paragraphs())).doesNotContain("相关新闻标题");
    }

    @Test
    void measuresEveryLength() {
        // when
        TextReport report = new TextBenchmark(List.of(SAMPLE), new ArticleGenerator(List.of(SAMPLE), 7)).run();

        // then
        assertThat(report.pagesPerCpuSecond()).isPositive();
        assertThat(report.normaliseMicros()).isPositive();
        assertThat(report.nanosPerCharacter().of200000())
                .as("ns per character of a text a hundred times as long")
                .isLessThan(10 * report.nanosPerCharacter().of2000());
    }
}
