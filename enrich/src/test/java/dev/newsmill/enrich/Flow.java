package dev.newsmill.enrich;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.ArticleRejected;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topic;
import dev.newsmill.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology of the live run over one partition, without a broker. */
final class Flow implements AutoCloseable {
    private final TopologyTestDriver driver;
    final TestInputTopic<byte[], byte[]> raw;
    final TestOutputTopic<ArticleId, ArticleEnriched> enriched;
    final TestOutputTopic<DocumentId, DuplicateVerdict> verdicts;
    final TestOutputTopic<ArticleId, ArticleRejected> rejected;
    final TestOutputTopic<RawCoordinates, Outcome> outcomes;
    final TestOutputTopic<byte[], byte[]> deadLetters;
    private final Map<DocumentId, DuplicateVerdict> lastVerdicts = new HashMap<>();

    Flow() {
        driver = new TopologyTestDriver(
                EnrichTopology.build(RunName.LIVE, 1, Release.current(), System::nanoTime),
                new EnrichConfig("localhost:1", RunName.LIVE, temporary(), 1, Map.of()).streams());
        raw = driver.createInputTopic(
                Topics.ARTICLE_FETCHED.name(), new ByteArraySerializer(), new ByteArraySerializer());
        enriched = output(Topics.ARTICLE_ENRICHED);
        verdicts = output(Topics.ARTICLE_VERDICT);
        rejected = output(Topics.ARTICLE_REJECTED);
        outcomes = output(Topics.ARTICLE_OUTCOME);
        deadLetters = output(Topics.ENRICH_DEAD_LETTER);
    }

    void feed(ArticleFetched article) {
        feed(article, System.currentTimeMillis());
    }

    void feed(ArticleFetched article, long timestamp) {
        byte[] value = Topics.ARTICLE_FETCHED.valueSerde().serializer().serialize("", article);
        raw.pipeInput(article.id().bytes(), value, timestamp);
    }

    void readVerdicts() {
        verdicts.readValuesToList().forEach(verdict -> lastVerdicts.put(verdict.document(), verdict));
    }

    DuplicateVerdict lastVerdictOf(DocumentId document) {
        readVerdicts();
        return lastVerdicts.get(document);
    }

    static ArticleFetched article(String url, Instant fetchedAt, String text) {
        ArticleId id = ArticleId.of(url, "example", null, text.getBytes(StandardCharsets.UTF_8));
        return new ArticleFetched(
                id,
                url,
                "example",
                null,
                fetchedAt,
                Instant.parse("2026-06-01T00:00:00Z"),
                "test",
                "text/plain",
                null,
                ArticleFetched.Body.ofText(text),
                ArticleFetched.Hints.NONE);
    }

    @Override
    public void close() {
        driver.close();
    }

    private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                topic.keySerde().deserializer(),
                topic.valueSerde().deserializer());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("newsmill-enrich");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
