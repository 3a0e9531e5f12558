package dev.newsmill.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.Json;
import dev.newsmill.events.Limits;
import dev.newsmill.ingest.CollectingSink;
import dev.newsmill.ingest.IngestReport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bundle shows what its names say, and its two descriptions agree. */
class SeedsTest {
    private static final Path SEEDS = Path.of(System.getProperty("newsmill.root"), "seeds");

    private final CollectingSink sink = new CollectingSink();
    private IngestReport report = new IngestReport(0, 0, List.of(), List.of());
    private List<Expected> expected = List.of();

    /** One line of expected.json; the fields used here. */
    record Expected(
            String file, int item, String outcome, String reason, String title, String duplicateOf, String published) {}

    @BeforeEach
    void readTheBundle() throws IOException {
        report = new FileConnector(sink, Clock.systemUTC(), "seeds").read(List.of(SEEDS));
        expected = Json.MAPPER.readValue(SEEDS.resolve("expected.json").toFile(), new TypeReference<>() {});
    }

    @Test
    void everyRecordIsExpectedAndSent() {
        assertThat(report.problems()).isEmpty();
        assertThat(report.acknowledged()).isEqualTo(expected.size());
        assertThat(report.unreadable()).isEqualTo(count("dead-letter")).isEqualTo(1);
        assertThat(report.notes()).hasSize(1).allSatisfy(note -> assertThat(note)
                .contains("line 2: not JSON"));
    }

    @Test
    void everyDocumentIsExpected() throws IOException {
        try (var files = Files.list(SEEDS)) {
            List<String> documents = files.map(file -> file.getFileName().toString())
                    .filter(name ->
                            !name.endsWith(".meta.json") && !name.equals("README.md") && !name.equals("expected.json"))
                    .sorted()
                    .toList();
            assertThat(expected.stream().map(Expected::file).distinct().sorted().toList())
                    .isEqualTo(documents);
        }
    }

    @Test
    void theReadmeSaysTheSame() throws IOException {
        String readme = Files.readString(SEEDS.resolve("README.md"));
        for (Expected line : expected) {
            String outcome = line.outcome() + (line.reason() == null ? "" : " (" + line.reason() + ")");
            assertThat(readme.lines())
                    .anyMatch(row -> row.startsWith("| `" + line.file() + "`")
                            && row.contains("| " + outcome + " |")
                            && (line.duplicateOf() == null || row.contains("| `" + line.duplicateOf() + "` |"))
                            && (line.published() == null || row.contains("| " + line.published())));
        }
        assertThat(readme).contains(expected.size() + " raw records: " + count("enriched") + " enriched");
    }

    @Test
    void everyCopyWasFetchedOnALaterDayThanItsOriginal() {
        for (Expected copy : expected) {
            if (copy.duplicateOf() != null) {
                Duration later = Duration.between(
                        page(copy.duplicateOf()).fetchedAt(), page(copy.file()).fetchedAt());
                assertThat(later).as(copy.file()).isGreaterThan(Duration.ofDays(1));
            }
        }
    }

    @Test
    void theCopiesCarryTheirOriginalsText() throws IOException {
        assertThat(page("exact-copy-of-001-from-another-source.txt").body())
                .isEqualTo(page("001_51e1595e59151e24.txt").body());
        String reprint = text("reprint-of-000-under-another-header-and-footer.txt");
        var body =
                text("000_53c6d4ec748c8167.txt").lines().filter(line -> line.startsWith("  ") && !line.contains("•"));
        assertThat(body).hasSize(14).allSatisfy(line -> assertThat(reprint).contains(line));
    }

    @Test
    void theSameDocumentAndTheCorrectedOneEachHaveOneId() {
        assertThat(sink.articles.stream().filter(article -> article.source().equals("yunxi-daily.example")))
                .hasSize(2)
                .extracting(ArticleFetched::id)
                .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)));
        ArticleFetched first = page("corrected-article-first-version.html");
        ArticleFetched second = page("corrected-article-second-version.html");
        assertThat(first.id()).isEqualTo(second.id());
        assertThat(first.fetchedAt()).isBefore(second.fetchedAt());
        assertThat(first.body()).isNotEqualTo(second.body());
    }

    @Test
    void theGb18030PageNeedsMoreThanGb2312AndGbk() {
        byte[] bytes = page("gb18030-page-declared-as-gb2312.html").body().toBytes();
        String text = new String(bytes, Charset.forName("GB18030"));

        assertThat(text).contains("charset=\"gb2312\"").doesNotContain("\ufffd");
        assertThat(Charset.forName("GB2312").newEncoder().canEncode(text)).isFalse();
        assertThat(Charset.forName("GBK").newEncoder().canEncode(text)).isFalse();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\ufffd");
    }

    @Test
    void theOversizeBodyIsAboveTheLimitAndFitsARecord() {
        assertThat(page("oversize-body.txt.gz").body().toBytes().length)
                .isGreaterThan(Limits.MAX_BODY_BYTES)
                .isLessThan(Limits.MAX_RECORD_BYTES);
    }

    @Test
    void inventedSitesCannotExist() {
        for (ArticleFetched article : sink.articles) {
            if (article.url() != null && !article.source().equals("jianghexincheng.com")) {
                assertThat(article.source()).endsWith(".example");
            }
        }
    }

    private long count(String outcome) {
        return expected.stream().filter(line -> line.outcome().equals(outcome)).count();
    }

    /** The one article of a page's file, found by reading that file alone. */
    private static ArticleFetched page(String file) {
        CollectingSink alone = new CollectingSink();
        new FileConnector(alone, Clock.systemUTC(), "seeds").read(List.of(SEEDS.resolve(file)));
        assertThat(alone.articles).as(file).hasSize(1);
        return alone.articles.get(0);
    }

    private static String text(String file) throws IOException {
        return Files.readString(SEEDS.resolve(file));
    }
}
