package dev.newsmill.sink;

import static dev.newsmill.sink.Samples.NOON;
import static dev.newsmill.sink.Samples.document;
import static dev.newsmill.sink.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.RunName;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FoldOrderTest {
    private static final int ROUNDS = 12;

    /** Partitions of one topic, and topics, reach the sink in any interleaving; rows must not tell which. */
    @Test
    void theSameRecordsInAnyOrderAndAnyBatchesGiveTheSameTables() throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            Map<String, List<String>> expected = fold(database, 0);
            assertThat(expected.get("document")).hasSize(6);
            assertThat(expected.get("article")).hasSize(3);
            for (int seed = 1; seed <= ROUNDS; seed++) {
                Map<String, List<String>> tables = fold(database, seed);

                assertThat(tables).as("seed %d", seed).isEqualTo(expected);
            }
        }
    }

    private static Map<String, List<String>> fold(TestDatabase database, int seed) throws SQLException {
        RunName run = database.newRun();
        Random random = new Random(seed);
        List<ConsumerRecord<byte[], byte[]>> records = history(new Samples(run));
        if (seed > 0) {
            Collections.shuffle(records, random);
        }
        try (ArticleStore store = new ArticleStore(database.connect(run), run, text -> List.of(text.split(" ")))) {
            Map<TopicPartition, Long> beginnings = new HashMap<>();
            records.forEach(each -> beginnings.put(Batch.partitionOf(each), 0L));
            store.claim(beginnings);
            int from = 0;
            while (from < records.size()) {
                int to = Math.min(records.size(), from + 1 + random.nextInt(7));
                store.apply(Batch.of(records.subList(from, to)));
                from = to;
            }
        }
        return database.contents(run);
    }

    /** Three articles of two versions each, fetched again and again at rising and falling times, with falling verdicts. */
    private static List<ConsumerRecord<byte[], byte[]>> history(Samples samples) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        long offset = 0;
        for (String article : List.of("a", "b", "c")) {
            for (int fetch = 0; fetch < 6; fetch++) {
                String text = fetch % 2 == 0 ? "one two" : "three four";
                Instant at = NOON.plusSeconds(fetch * 37 % 5 * 60L);
                RawCoordinates raw = new RawCoordinates(0, offset++);
                records.add(samples.outcome(
                        raw, fetch < 2 ? Outcome.Kind.ENRICHED : Outcome.Kind.UNCHANGED, article, "题", text, at));
                if (fetch < 2) {
                    var verdict = article.equals("c") ? document("b", "题", text) : null;
                    records.add(samples.enriched(raw, event(article, "题", text, at, verdict)));
                }
            }
        }
        for (String text : List.of("one two", "three four")) {
            records.add(samples.verdict(document("b", "题", text), 9, document("a", "题", text), List.of("flag:one")));
            records.add(samples.verdict(document("c", "题", text), 9, document("b", "题", text), List.of()));
            records.add(samples.verdict(document("c", "题", text), 8, document("a", "题", text), List.of("flag:two")));
        }
        return records;
    }
}
