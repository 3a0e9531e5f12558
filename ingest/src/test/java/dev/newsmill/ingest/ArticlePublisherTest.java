package dev.newsmill.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.Digest;
import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.Limits;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.ingest.article.ArticleParser;
import dev.newsmill.ingest.article.Intake;
import dev.newsmill.ingest.article.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArticlePublisherTest {
    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final ArticlePublisher publisher = new ArticlePublisher("broker:1", kafka);

    @Test
    void anArticleIsKeyedByItsIdAndCompletesOnlyOnceAcknowledged() {
        // given
        ArticleFetched article = article("中文");

        // when
        CompletableFuture<RawCoordinates> sent = publisher.publish(article).toCompletableFuture();

        // then
        assertThat(sent).isNotDone();
        kafka.completeNext();
        assertThat(sent).isCompletedWithValue(new RawCoordinates(0, 0));
        var record = kafka.history().get(0);
        assertThat(record.topic()).isEqualTo("news.article.fetched");
        assertThat(new String(record.key(), StandardCharsets.US_ASCII))
                .isEqualTo(article.id().value());
        assertThat(JsonSerde.of(ArticleFetched.class).read(record.value())).isEqualTo(article);
    }

    @Test
    void unreadableBytesGoAsTheyAreUnderTheirDigest() {
        byte[] line = {'{', (byte) 0xff, 0};

        publisher.publishUnreadable(line);

        assertThat(kafka.history().get(0).value()).isEqualTo(line);
        assertThat(new String(kafka.history().get(0).key(), StandardCharsets.US_ASCII))
                .isEqualTo(Digest.of(line));
    }

    @Test
    void aRecordOfTheRawTopicIsNotTakenForUnreadable() {
        byte[] record = JsonSerde.of(ArticleFetched.class).write(article("x"));

        var sent = publisher.publishUnreadable(record).toCompletableFuture();

        assertThat(sent)
                .failsWithin(0, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IllegalArgumentException.class)
                .withMessageContaining("not an article as senders write it");
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void whatNoBrokerWouldTakeIsAnErrorOfTheRecord() {
        var tooLarge =
                publisher.publish(article("x".repeat(Limits.MAX_RECORD_BYTES))).toCompletableFuture();
        var refused = publisher.publish(article("x")).toCompletableFuture();
        kafka.errorNext(new RecordTooLargeException("limit of the topic"));

        for (var failed : java.util.List.of(tooLarge, refused)) {
            assertThat(failed)
                    .failsWithin(0, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .withMessageStartingWith("too large: ");
        }
    }

    @Test
    void whatTheBrokersDidNotTakeIsSaidInOneSentenceWithTheirAddress() {
        var sent = publisher.publish(article("x")).toCompletableFuture();

        kafka.errorNext(new TimeoutException("no leader"));

        assertThat(sent)
                .failsWithin(0, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(NotAcknowledgedException.class)
                .withMessage("not acknowledged by the broker at 'broker:1': no leader. Sending again is safe");
    }

    @Test
    void aClosedPublisherFailsTheStageInsteadOfThrowing() {
        publisher.close();

        assertThat(publisher.publish(article("x")).toCompletableFuture())
                .failsWithin(0, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(NotAcknowledgedException.class);
    }

    @Test
    @Timeout(60)
    void anUnreachableBrokerFailsWithinTheTimeLimit() {
        // given
        var config = new IngestConfig("127.0.0.1:1", Map.of("max.block.ms", "300"));
        try (ArticlePublisher unreachable = new ArticlePublisher(config)) {

            // when
            var sent = unreachable.publish(article("x")).toCompletableFuture();

            // then
            assertThat(sent)
                    .failsWithin(10, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(NotAcknowledgedException.class)
                    .withMessageStartingWith("not acknowledged by the broker at '127.0.0.1:1': ");
        }
    }

    @Test
    void aWrongSettingIsNamed() {
        assertThatThrownBy(() -> new ArticlePublisher(new IngestConfig("127.0.0.1:1", Map.of("linger.ms", "soon"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("linger.ms");
        assertThatThrownBy(() -> new ArticlePublisher(new IngestConfig("no port", Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no port");
    }

    @Test
    void theUserMaySetEverythingButWhatAPromiseRestsOn() {
        // given
        var config = new IngestConfig(
                "a:1,b:2",
                Map.of(
                        "acks",
                        "0",
                        "enable.idempotence",
                        "false",
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        "9",
                        "max.request.size",
                        "1"));

        // when
        Map<String, Object> producer = config.producer();

        // then
        assertThat(producer)
                .containsEntry("bootstrap.servers", "a:1,b:2")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", "true")
                .containsEntry("compression.type", "lz4")
                .containsEntry("linger.ms", "9")
                .containsEntry("max.request.size", Integer.toString(Limits.MAX_MESSAGE_BYTES));
        assertThat(new IngestConfig("a:1", Map.of()).producer())
                .containsEntry("compression.type", "zstd")
                .containsEntry("max.in.flight.requests.per.connection", "1");
        assertThatThrownBy(() -> new IngestConfig("a:1", Map.of("transactional.id", "x")))
                .hasMessageContaining("'transactional.id'");
        assertThatThrownBy(() -> new IngestConfig(" ", Map.of())).hasMessageContaining("missing bootstrap servers");
    }

    private static ArticleFetched article(String body) {
        Intake intake = Intake.now("stdin", "a", Instant.parse("2026-03-01T12:00:00Z"));
        byte[] json = ("{\"body\":\"" + body + "\"}").getBytes(StandardCharsets.UTF_8);
        return ((Parsed.Article) ArticleParser.parse(json, intake)).fetched();
    }
}
