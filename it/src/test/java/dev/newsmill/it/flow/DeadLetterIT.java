package dev.newsmill.it.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.console.Ledger;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterIT {
    @TempDir
    Path data;

    @Test
    void whatNobodyCanReadIsCountedAndKeptByteForByteAmongGoodRecords() throws Exception {
        // given: good articles and, between them, everything that can be wrong with a record
        List<ArticleFetched> good = Articles.generated(3, 20);
        JsonSerde<ArticleFetched> serde = JsonSerde.of(ArticleFetched.class);
        String valid = new String(serde.write(good.get(0)), UTF_8);
        List<byte[]> bad = Arrays.asList(
                null,
                new byte[0],
                "no JSON at all".getBytes(UTF_8),
                "{}".getBytes(UTF_8),
                "null".getBytes(UTF_8),
                "[1,2]".getBytes(UTF_8),
                new byte[] {(byte) 0xff, 0, (byte) 0xfe},
                valid.substring(0, valid.length() / 2).getBytes(UTF_8),
                valid.replace(good.get(0).id().value(), "0".repeat(32)).getBytes(UTF_8),
                ("{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}").getBytes(UTF_8));
        List<RawCoordinates> places = new ArrayList<>();

        // when
        Ledger ledger;
        List<ConsumerRecord<byte[], byte[]>> dead;
        Map<RawCoordinates, Outcome> outcomes;
        try (Newsmill newsmill = Newsmill.start(data);
                RawTopic raw = new RawTopic(newsmill.bootstrapServers())) {
            for (int i = 0; i < good.size(); i++) {
                raw.write(null, good.get(i).id().bytes(), serde.write(good.get(i)));
                if (i < bad.size()) {
                    places.add(raw.write(null, i % 2 == 0 ? null : new byte[] {1}, bad.get(i)));
                }
            }
            ledger = newsmill.drained();
            dead = newsmill.records(Topics.ENRICH_DEAD_LETTER.name());
            outcomes = newsmill.outcomes().stream().collect(Collectors.toMap(Outcome::raw, Function.identity()));
        }

        // then
        assertThat(ledger.balanced()).isTrue();
        assertThat(ledger.rows()).isEqualTo(good.size());
        assertThat(outcomes).hasSize(good.size() + bad.size());
        assertThat(places).allSatisfy(place -> {
            assertThat(outcomes.get(place).outcome()).isEqualTo(Outcome.Kind.DEAD_LETTER);
            assertThat(outcomes.get(place).reason()).isNotBlank().doesNotContain("\n");
        });
        assertThat(dead).hasSameSizeAs(bad);
        for (int i = 0; i < bad.size(); i++) {
            ConsumerRecord<byte[], byte[]> letter = letterOf(dead, places.get(i));
            byte[] kept = letter.value() == null ? new byte[0] : letter.value();
            assertThat(kept).as("dead letter %d", i).isEqualTo(bad.get(i) == null ? new byte[0] : bad.get(i));
            assertThat(header(letter, "__streams.errors.topic")).isEqualTo("news.article.fetched");
            assertThat(header(letter, "__streams.errors.message")).isNotBlank();
        }
    }

    @Test
    void aRecordThatOnlyFitsCompressedIsCountedAndCutInsteadOfStoppingEverything() throws Exception {
        // given
        int size = 12_000_000;
        byte[] large = new byte[size];
        Arrays.fill(large, (byte) 'x');
        ArticleFetched good = Articles.brief(1).get(0);

        // when
        try (Newsmill newsmill = Newsmill.start(data);
                RawTopic raw = new RawTopic(newsmill.bootstrapServers())) {
            RawCoordinates place = raw.write(null, null, large);
            raw.write(
                    null, good.id().bytes(), JsonSerde.of(ArticleFetched.class).write(good));
            Ledger ledger = newsmill.drained();

            // then
            assertThat(ledger.rows()).isEqualTo(1);
            ConsumerRecord<byte[], byte[]> letter = letterOf(newsmill.records(Topics.ENRICH_DEAD_LETTER.name()), place);
            assertThat(letter.value()).hasSizeLessThan(size).containsOnly('x');
            assertThat(header(letter, "cut-from-bytes")).isEqualTo("12000000");
        }
    }

    private static ConsumerRecord<byte[], byte[]> letterOf(
            List<ConsumerRecord<byte[], byte[]>> dead, RawCoordinates place) {
        return dead.stream()
                .filter(letter -> place.toString()
                        .equals(header(letter, "__streams.errors.partition") + "-"
                                + header(letter, "__streams.errors.offset")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no dead letter names " + place));
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
