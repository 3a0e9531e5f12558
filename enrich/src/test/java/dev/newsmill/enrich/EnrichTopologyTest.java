package dev.newsmill.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleRejected;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Limits;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final String TEXT = """
            三月二日,青河市召开春季农业工作会议,部署全年粮食生产。会议指出,要把粮食安全放在首位,稳定播种面积,提高单产水平。

            市农业农村局负责人介绍,今年全市计划新建高标准农田十二万亩,改造灌区三处,预计五月底前完成主体工程建设任务。
            """;

    private final Flow flow = new Flow();

    @AfterEach
    void close() {
        flow.close();
    }

    @Test
    void givesEachArticleOneEventOneVerdictAndOneOutcome() {
        // when
        flow.feed(article("https://a.example/1", MONDAY, TEXT));

        // then
        TestRecord<?, ArticleEnriched> event = flow.enriched.readRecord();
        assertThat(event.value().text()).contains("高标准农田十二万亩");
        assertThat(event.value().duplicate()).isNull();
        assertThat(header(event, "raw-topic")).isEqualTo("news.article.fetched");
        assertThat(header(event, "raw-partition")).isEqualTo("0");
        assertThat(header(event, "raw-offset")).isEqualTo("0");
        assertThat(header(event, "release")).contains(Release.current().digest());
        assertThat(flow.enriched.isEmpty()).isTrue();
        assertThat(flow.verdicts.readValuesToList())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.duplicate()).isNull());
        assertThat(flow.outcomes.readValuesToList()).singleElement().satisfies(outcome -> {
            assertThat(outcome.raw()).isEqualTo(new RawCoordinates(0, 0));
            assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.ENRICHED);
            assertThat(outcome.contentHash()).isEqualTo(event.value().contentHash());
        });
    }

    @Test
    void callsTheSameDocumentUnchangedTheSecondTime() {
        // when
        flow.feed(article("https://a.example/1", MONDAY, TEXT));
        flow.feed(article("https://a.example/1", MONDAY.plusSeconds(60), TEXT));

        // then
        assertThat(flow.enriched.readValuesToList()).hasSize(1);
        assertThat(flow.outcomes.readValuesToList())
                .extracting(Outcome::outcome)
                .containsExactly(Outcome.Kind.ENRICHED, Outcome.Kind.UNCHANGED);
    }

    @Test
    void namesTheEarlierFetchAsTheOriginal() {
        // when
        flow.feed(article("https://a.example/1", MONDAY, TEXT));
        flow.feed(article("https://b.example/copy", MONDAY.plus(Duration.ofDays(1)), TEXT));

        // then
        List<ArticleEnriched> events = flow.enriched.readValuesToList();
        assertThat(events).hasSize(2);
        assertThat(events.get(0).duplicate()).isNull();
        assertThat(events.get(1).duplicate()).isNotNull();
        assertThat(events.get(1).duplicate().of()).isEqualTo(events.get(0).document());
        assertThat(events.get(1).duplicate().kind()).isEqualTo(DuplicateKind.EXACT);
    }

    @Test
    void namesTheEarlierFetchAsTheOriginalEvenWhenItArrivesLater() {
        // when
        flow.feed(article("https://b.example/copy", MONDAY.plus(Duration.ofDays(1)), TEXT));
        flow.feed(article("https://a.example/1", MONDAY, TEXT));

        // then
        List<ArticleEnriched> events = flow.enriched.readValuesToList();
        assertThat(events).allSatisfy(event -> assertThat(event.duplicate()).isNull());
        DuplicateVerdict last = flow.lastVerdictOf(events.get(0).document());
        assertThat(last.duplicate()).isNotNull();
        assertThat(last.duplicate().of()).isEqualTo(events.get(1).document());
        assertThat(flow.lastVerdictOf(events.get(1).document()).duplicate()).isNull();
    }

    @Test
    void takesBackAVerdictWhenTheCopyTurnsOutToBeOlder() {
        // given
        flow.feed(article("https://a.example/1", MONDAY, TEXT));
        flow.feed(article("https://b.example/2", MONDAY.plusSeconds(60), TEXT));

        // when
        flow.feed(article("https://b.example/2", MONDAY.minus(Duration.ofDays(1)), TEXT));

        // then
        List<ArticleEnriched> events = flow.enriched.readValuesToList();
        assertThat(events.get(1).duplicate()).isNotNull();
        flow.readVerdicts();
        assertThat(flow.lastVerdictOf(events.get(1).document()).duplicate()).isNull();
        DuplicateVerdict first = flow.lastVerdictOf(events.get(0).document());
        assertThat(first.duplicate()).isNotNull();
        assertThat(first.duplicate().of()).isEqualTo(events.get(1).document());
    }

    @Test
    void keepsCopiesMoreThanTwoErasApartAsOriginals() {
        // when
        flow.feed(article("https://a.example/1", MONDAY, TEXT));
        flow.feed(article("https://b.example/2", MONDAY.plus(Duration.ofDays(61)), TEXT));

        // then
        assertThat(flow.enriched.readValuesToList()).hasSize(2).allSatisfy(event -> assertThat(event.duplicate())
                .isNull());
    }

    @Test
    void givesACorrectedArticleASecondEventUnderTheSameId() {
        // when
        flow.feed(article("https://a.example/1", MONDAY, TEXT));
        flow.feed(article("https://a.example/1", MONDAY.plusSeconds(3600), TEXT.replace("十二万亩", "十三万亩")));

        // then
        List<ArticleEnriched> events = flow.enriched.readValuesToList();
        assertThat(events).hasSize(2);
        assertThat(events.get(0).id()).isEqualTo(events.get(1).id());
        assertThat(events.get(0).contentHash()).isNotEqualTo(events.get(1).contentHash());
    }

    @Test
    void rejectsAPageWithoutText() {
        // when
        flow.feed(article("https://a.example/", MONDAY, "首页 | 新闻 | 登录 | 注册"));

        // then
        assertThat(flow.rejected.readValuesToList()).singleElement().satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo(ArticleRejected.Reason.NO_TEXT);
            assertThat(rejected.raw()).isEqualTo(new RawCoordinates(0, 0));
        });
        assertThat(flow.outcomes.readValuesToList()).singleElement().satisfies(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REJECTED);
            assertThat(outcome.reason()).isEqualTo("no-text");
        });
        assertThat(flow.enriched.isEmpty()).isTrue();
    }

    @Test
    void rejectsABodyOverTheLimit() {
        // when
        flow.feed(article("https://a.example/1", MONDAY, "长".repeat(Limits.MAX_BODY_BYTES / 3 + 1)));

        // then
        assertThat(flow.rejected.readValuesToList()).singleElement().satisfies(rejected -> assertThat(rejected.reason())
                .isEqualTo(ArticleRejected.Reason.OVERSIZE_BODY));
    }

    @Test
    void putsAnUnreadableRecordIntoTheDeadLettersWithItsOutcome() {
        // given
        byte[] broken = "{\"url\": \"https://a.example/1\", ".getBytes(StandardCharsets.UTF_8);

        // when
        flow.raw.pipeInput("key".getBytes(StandardCharsets.UTF_8), broken);

        // then
        TestRecord<byte[], byte[]> letter = flow.deadLetters.readRecord();
        assertThat(letter.value()).isEqualTo(broken);
        assertThat(header(letter, "__streams.errors.offset")).isEqualTo("0");
        assertThat(header(letter, "__streams.errors.message")).startsWith("ArticleFetched: ");
        assertThat(flow.outcomes.readValuesToList()).singleElement().satisfies(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.DEAD_LETTER);
            assertThat(outcome.reason()).startsWith("ArticleFetched: ");
        });
    }

    @Test
    void putsARecordWithoutAValueIntoTheDeadLetters() {
        // when
        flow.raw.pipeInput("key".getBytes(StandardCharsets.UTF_8), (byte[]) null);

        // then
        assertThat(flow.outcomes.readValuesToList()).singleElement().satisfies(outcome -> assertThat(outcome.outcome())
                .isEqualTo(Outcome.Kind.DEAD_LETTER));
    }

    @Test
    void writesNoTimestampFromTheFuture() {
        // given
        Instant start = Instant.now();

        // when
        flow.feed(
                article("https://a.example/1", MONDAY, TEXT),
                start.plus(Duration.ofDays(365)).toEpochMilli());

        // then
        assertThat(flow.enriched.readRecordsToList()).singleElement().satisfies(event -> assertThat(
                        event.getRecordTime())
                .isBetween(start.minusSeconds(60), Instant.now().plusSeconds(1)));
    }

    private static ArticleFetched article(String url, Instant fetchedAt, String text) {
        return Flow.article(url, fetchedAt, text);
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return new String(record.getHeaders().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
