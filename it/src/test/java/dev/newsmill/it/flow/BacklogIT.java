package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.app.embedded.EmbeddedBroker;
import dev.newsmill.app.embedded.FreePort;
import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.enrich.EnrichRunner;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.RunName;
import dev.newsmill.events.TopicSetup;
import dev.newsmill.events.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a pause or in a replay, events come out while articles go in, and not when the last article has been read. */
class BacklogIT {
    private static final int PARTITIONS = 4;
    private static final int ARTICLES = 1_000;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    Path data;

    @Test
    void eventsComeWhileABacklogIsRead() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(
                data.resolve("broker"), new EmbeddedBroker.Ports(FreePort.preferring(0), FreePort.preferring(0)))) {
            // given
            String servers = broker.bootstrapServers();
            try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
                TopicSetup.ensure(admin, RunName.LIVE, PARTITIONS, (short) 1);
            }
            feed(servers);

            // when
            var config = new EnrichConfig(servers, RunName.LIVE, data.resolve("state"), 2, Map.of());
            int most;
            try (EnrichRunner runner = EnrichRunner.start(config, Release.current())) {
                most = mostWaiting(servers);
                assertThat(runner.hasFailed()).isFalse();
            }

            // then
            assertThat(most).as("articles read whose events were still to come").isLessThan(ARTICLES / 2);
        }
    }

    private static void feed(String servers) throws IOException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "linger.ms", 20, "compression.type", "zstd"),
                Topics.ARTICLE_FETCHED.keySerde().serializer(),
                Topics.ARTICLE_FETCHED.valueSerde().serializer())) {
            for (ArticleFetched article : Articles.generated(11, ARTICLES)) {
                producer.send(new ProducerRecord<>(Topics.ARTICLE_FETCHED.name(), article.id(), article));
            }
        }
    }

    /** Follows outcomes and events until all are there; the largest difference between the two on the way. */
    private static int mostWaiting(String servers) {
        String outcomes = Topics.ARTICLE_OUTCOME.in(RunName.LIVE);
        List<TopicPartition> partitions = Stream.of(outcomes, Topics.ARTICLE_ENRICHED.in(RunName.LIVE))
                .flatMap(topic -> IntStream.range(0, PARTITIONS).mapToObj(number -> new TopicPartition(topic, number)))
                .toList();
        int read = 0;
        int published = 0;
        int most = 0;
        Instant deadline = Instant.now().plus(LIMIT);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (published < ARTICLES) {
                assertThat(Instant.now())
                        .as("%d read, %d published", read, published)
                        .isBefore(deadline);
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    boolean isOutcome = record.topic().equals(outcomes);
                    read += isOutcome ? 1 : 0;
                    published += isOutcome ? 0 : 1;
                }
                most = Math.max(most, read - published);
            }
        }
        return most;
    }
}
