package dev.newsmill.sink;

import static dev.newsmill.events.Outcome.Kind.ENRICHED;
import static dev.newsmill.events.Outcome.Kind.UNCHANGED;
import static dev.newsmill.sink.Samples.NOON;
import static dev.newsmill.sink.Samples.article;
import static dev.newsmill.sink.Samples.document;
import static dev.newsmill.sink.Samples.event;
import static dev.newsmill.sink.Samples.naming;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleStoreTest {
    private static final Tokenizer WORDS = text -> List.of(text.toLowerCase().split("[\\s，。]+"));
    private static TestDatabase database;

    private RunName run;
    private Samples samples;
    private ArticleStore store;

    @BeforeAll
    static void startDatabase() throws Exception {
        database = new TestDatabase();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @BeforeEach
    void openStore() throws SQLException {
        run = database.newRun();
        samples = new Samples(run);
        store = claimedStore();
    }

    @AfterEach
    void closeStore() throws SQLException {
        store.close();
    }

    private ArticleStore claimedStore() throws SQLException {
        ArticleStore claimed = new ArticleStore(database.connect(run), run, WORDS);
        claimed.claim(beginnings());
        return claimed;
    }

    private Map<TopicPartition, Long> beginnings() {
        Map<TopicPartition, Long> beginnings = new HashMap<>();
        for (String topic : ArticleStore.topics(run)) {
            beginnings.put(new TopicPartition(topic, 0), 0L);
            beginnings.put(new TopicPartition(topic, 1), 0L);
        }
        return beginnings;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void apply(ConsumerRecord<byte[], byte[]>... records) throws SQLException {
        store.apply(Batch.of(List.of(records)));
    }

    private static RawCoordinates raw(long offset) {
        return new RawCoordinates(0, offset);
    }

    @Test
    void anEnrichedEventBecomesADocumentWithItsCoordinatesEntitiesAndWords() throws Exception {
        apply(samples.enriched(raw(41), event("a", "示例市 新闻", "正文 一。正文 二", NOON, null)));

        assertThat(database.rows(
                        run, "select id, raw_partition, raw_offset, source, title, event->>'text' from document"))
                .containsExactly(document("a", "示例市 新闻", "正文 一。正文 二") + "|0|41|news.example|示例市 新闻|正文 一。正文 二");
        assertThat(database.rows(run, "select person_name, role, organisation, origin, former, division from office"))
                .containsExactly("王示例|市长|示例市|named|f|示例市");
        assertThat(database.rows(run, "select type, name, mentions from mention join entity on id = entity"))
                .containsExactly("place|示例市|1");
        assertThat(database.rows(run, "select 1 from document_search where words @@ '''新闻'' & ''二'''::tsquery"))
                .hasSize(1);
        assertThat(database.rows(run, "select 1 from document_search where words @@ '''三'''::tsquery"))
                .isEmpty();
    }

    @Test
    void theCurrentVersionIsThatOfTheLatestFetchEvenIfItsTextIsAnOldOne() throws Exception {
        apply(
                samples.outcome(raw(0), ENRICHED, "a", "题", "first", NOON),
                samples.outcome(raw(1), ENRICHED, "a", "题", "second", NOON.plusSeconds(60)),
                samples.outcome(raw(2), UNCHANGED, "a", "题", "first", NOON.plusSeconds(120)));

        assertThat(database.rows(run, "select content_hash, versions, fetches from article"))
                .containsExactly(document("a", "题", "first").contentHash() + "|2|3");
    }

    @Test
    void anOlderFetchThatArrivesLateNeverReplacesANewerOne() throws Exception {
        apply(
                samples.enriched(raw(5), event("a", "题", "文", NOON.plusSeconds(60), null)),
                samples.outcome(raw(5), ENRICHED, "a", "题", "文", NOON.plusSeconds(60)));

        apply(
                samples.enriched(raw(6), event("a", "题", "文", NOON, null)),
                samples.outcome(raw(6), ENRICHED, "a", "题", "旧", NOON));

        assertThat(database.rows(run, "select raw_offset from document")).containsExactly("5");
        assertThat(database.rows(run, "select content_hash from article"))
                .containsExactly(document("a", "题", "文").contentHash());
    }

    @Test
    void theSmallestOrderDecidesTheVerdictWhetherItComesBeforeOrAfterTheDocument() throws Exception {
        var copy = document("b", "题", "文");
        var original = document("a", "题", "文");
        var middle = document("c", "题", "文");

        apply(samples.verdict(copy, 5, middle, List.of()));
        apply(samples.verdict(copy, 3, original, List.of("degraded:cap")));
        apply(samples.enriched(raw(1), event("b", "题", "文", NOON, null)));
        apply(samples.verdict(copy, 4, middle, List.of()));

        assertThat(database.rows(run, "select document, duplicate_of, kind from verdict"))
                .containsExactly(copy + "|" + original + "|near");
        assertThat(database.rows(run, "select document, flag from verdict_flag"))
                .containsExactly(copy + "|degraded:cap");
    }

    @Test
    void linksBelongToTheirVerdictAndOfEqualOrdersTheLaterRecordCounts() throws Exception {
        var document = document("b", "题", "文");
        var first = document("a", "题", "文");
        var second = document("c", "题", "文");

        apply(samples.verdict(document, 5, null, List.of(), List.of(first)));
        assertThat(database.rows(run, "select links from verdict")).containsExactly("{" + first + "}");
        apply(
                samples.verdict(document, 5, null, List.of(), List.of(second)),
                samples.verdict(document, 5, null, List.of(), List.of(second, first)));
        assertThat(database.rows(run, "select links from verdict")).containsExactly("{" + second + "," + first + "}");
        apply(samples.verdict(document, 6, null, List.of(), List.of()));
        assertThat(database.rows(run, "select links from verdict"))
                .as("a greater order changes nothing")
                .containsExactly("{" + second + "," + first + "}");
        apply(samples.verdict(document, 4, first, List.of(), List.of()));
        assertThat(database.rows(run, "select links, parent from verdict")).containsExactly("{}|" + first);
    }

    @Test
    void aVerdictCanFallToNone() throws Exception {
        var copy = document("b", "题", "文");
        apply(samples.enriched(raw(1), event("b", "题", "文", NOON, document("a", "题", "文"))));
        assertThat(database.rows(run, "select duplicate_of from verdict"))
                .containsExactly(document("a", "题", "文").toString());

        apply(samples.verdict(copy, 2, null, List.of()));

        assertThat(database.rows(run, "select duplicate_of from verdict")).containsExactly("-");
    }

    @Test
    void everyOutcomeIsCountedByPartitionAndReason() throws Exception {
        apply(
                samples.outcome(raw(0), ENRICHED, "a", "题", "文", NOON),
                samples.outcome(raw(1), UNCHANGED, "a", "题", "文", NOON),
                samples.outcome(new Outcome(raw(2), article("b"), Outcome.Kind.REJECTED, "no-text", null, NOON, 1)),
                samples.rejected(raw(2), "b", "nothing but navigation was left"));
        apply(
                samples.outcome(new Outcome(
                        new RawCoordinates(1, 0), null, Outcome.Kind.DEAD_LETTER, "not JSON", null, null, 1)),
                samples.deadLetter(new RawCoordinates(1, 0), Samples.utf8("{broken"), "Unexpected character"));
        apply(samples.outcome(raw(3), UNCHANGED, "a", "题", "文", NOON));

        assertThat(database.rows(run, "select * from ledger order by 1, 2"))
                .containsExactly("0|enriched||1", "0|rejected|no-text|1", "0|unchanged||2", "1|dead-letter||1");
        assertThat(database.rows(run, "select count(*) from outcome")).containsExactly("5");
        assertThat(database.rows(run, "select raw_offset, reason, detail from rejected"))
                .containsExactly("2|no-text|nothing but navigation was left");
        assertThat(database.rows(
                        run,
                        "select raw_partition, raw_offset, error, convert_from(first_bytes, 'UTF8') from dead_letter"))
                .containsExactly("1|0|Unexpected character|{broken");
    }

    @Test
    void aRowTheDatabaseRefusesIsSetAsideAloneAndTheRestOfItsBatchIsKept() throws Exception {
        String tooLongForAnIndex = new Random(1)
                .ints(20_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(joining());
        apply(
                samples.enriched(raw(0), event("a", "题", "一", NOON, null)),
                samples.enriched(raw(1), naming(tooLongForAnIndex, "b", "题", "二")),
                samples.enriched(raw(2), event("c", "题", "三", NOON, null)));

        assertThat(database.rows(run, "select raw_offset from document order by 1"))
                .containsExactly("0", "2");
        List<String> aside = database.rows(run, "select record_offset, reason from set_aside");
        assertThat(aside).hasSize(1);
        assertThat(aside.get(0)).startsWith("1|").contains("index row");
        assertThat(database.rows(
                        run,
                        "select next_offset, records from sink_offset where partition = 0 and topic = '"
                                + Topics.ARTICLE_ENRICHED.in(run) + "'"))
                .containsExactly("3|3");
    }

    @Test
    void anUnreadableRecordIsSetAsideByteForByteWithItsReason() throws Exception {
        apply(samples.record(Topics.ARTICLE_OUTCOME.in(run), 1, Samples.utf8("{\"raw\":")));
        apply(samples.record(Topics.ARTICLE_VERDICT.in(run), 0, null));

        assertThat(database.rows(run, "select partition, convert_from(record_value, 'UTF8') from set_aside order by 1"))
                .containsExactly("0|-", "1|{\"raw\":");
        assertThat(database.rows(run, "select reason from set_aside")).allMatch(reason -> !reason.isBlank());
    }

    @Test
    void charactersThatTheDatabaseCannotHoldAreReplacedAndCounted() throws Exception {
        apply(samples.enriched(raw(0), event("a", "题\u0000目", "文\u0000字 back\\u0000slash", NOON, null)));

        assertThat(database.rows(run, "select title, event->>'title', event->>'text', repaired from document"))
                .containsExactly("题\uFFFD目|题\uFFFD目|文\uFFFD字 back\\u0000slash|2");
    }

    @Test
    void aSinkThatTookOverFencesTheOtherWhichThenWritesNothing() throws Exception {
        try (ArticleStore newer = claimedStore()) {
            newer.apply(Batch.of(List.of(samples.outcome(raw(0), ENRICHED, "a", "题", "文", NOON))));

            assertThatThrownBy(() -> apply(samples.outcome(raw(1), UNCHANGED, "a", "题", "文", NOON)))
                    .isInstanceOf(SinkException.class)
                    .hasMessageContaining("another sink took over");
        }
        assertThat(database.rows(run, "select raw_offset from outcome")).containsExactly("0");
    }

    @Test
    void aSinkThatTakesOverGoesOnWhereTheTablesStand() throws Exception {
        apply(
                samples.outcome(raw(0), ENRICHED, "a", "题", "文", NOON),
                samples.outcome(raw(1), UNCHANGED, "a", "题", "文", NOON));
        store.close();
        store = new ArticleStore(database.connect(run), run, WORDS);

        Map<TopicPartition, Long> positions = store.claim(beginnings());

        assertThat(positions).hasSize(2 * ArticleStore.topics(run).size());
        assertThat(positions.get(new TopicPartition(Topics.ARTICLE_OUTCOME.in(run), 0)))
                .isEqualTo(2);
        assertThat(positions.get(new TopicPartition(Topics.ARTICLE_OUTCOME.in(run), 1)))
                .isZero();
    }

    @Test
    void positionsBehindTransactionMarkersAreKeptWithoutRecords() throws Exception {
        TopicPartition partition = new TopicPartition(Topics.ARTICLE_VERDICT.in(run), 1);

        store.apply(new Batch(List.of(), Map.of(partition, 9L)));

        assertThat(database.rows(
                        run, "select topic, partition, next_offset, records from sink_offset where next_offset > 0"))
                .containsExactly(Topics.ARTICLE_VERDICT.in(run) + "|1|9|0");
    }
}
