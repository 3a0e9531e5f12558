package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code newsmill replay}, beside a live system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {
    private static final Duration MOST = Duration.ofMinutes(2);

    private Path folder;
    private Newsmill newsmill;

    @BeforeAll
    void aLiveSystemWithHistory(@TempDir Path own) throws Exception {
        folder = own;
        newsmill = Newsmill.start(folder.resolve("data"));
        newsmill.feed().apply(Newsmill.SEEDS);
        newsmill.feed().apply(Newsmill.SEEDS);
        newsmill.drained();
    }

    @AfterAll
    void stop() {
        if (newsmill != null) {
            newsmill.close();
        }
    }

    @Test
    void aReplayGivesEqualResultsAndLeavesTheLiveRunAlone() throws Exception {
        // given
        List<ArticleEnriched> live = events(RunName.LIVE);

        // when
        run(0, "start", "--run", "r2", "--wait");

        // then
        run(0, "verify", "--run", "r2");
        assertThat(events(new RunName("r2"))).containsExactlyInAnyOrderElementsOf(live);
        assertThat(events(RunName.LIVE)).isEqualTo(live);
        assertThat(newsmill.drained().balanced()).isTrue();
    }

    @Test
    void verifyFindsAChangedEvent() throws Exception {
        // given: a run one of whose events was tampered with
        RunName run = new RunName("tampered");
        run(0, "start", "--run", run.value(), "--wait");
        ConsumerRecord<byte[], byte[]> one =
                newsmill.records(Topics.ARTICLE_ENRICHED.in(run)).get(0);
        ArticleEnriched event =
                Topics.ARTICLE_ENRICHED.valueSerde().deserializer().deserialize("", one.value());
        String changed = new String(one.value(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"source\":\"" + event.source() + "\"", "\"source\":\"somebody-else\"");
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", newsmill.bootstrapServers()),
                new org.apache.kafka.common.serialization.ByteArraySerializer(),
                new org.apache.kafka.common.serialization.ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.ARTICLE_ENRICHED.in(run),
                            one.partition(),
                            one.key(),
                            changed.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            one.headers()))
                    .get();
        }

        // when
        String said = run(1, "verify", "--run", run.value());

        // then
        assertThat(said).contains("source");
    }

    @Test
    void verifyOfARunThatNeverWasFailsWithASentence() throws Exception {
        String said = run(1, "verify", "--run", "nobody");
        assertThat(said).contains("nobody").doesNotContain("\tat ");
    }

    /** Without the verdict inside: it is the one known when the event was published, and may fall later. */
    private List<ArticleEnriched> events(RunName run) {
        return CommittedRecords.of(newsmill.bootstrapServers(), Topics.ARTICLE_ENRICHED, run).stream()
                .map(ConsumerRecord::value)
                .map(event -> event.judged(null, null, event.flags()))
                .toList();
    }

    /** What the command said on both streams. */
    private String run(int expectedExit, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("replay"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data-dir", folder.resolve("data").toString()));
        try (Child replay = Child.newsmill(folder, all.toArray(String[]::new))) {
            int exit = replay.await(MOST);
            String said = String.join("\n", replay.output()) + "\n" + replay.problems();
            assertThat(exit).as(said).isEqualTo(expectedExit);
            return said;
        }
    }
}
