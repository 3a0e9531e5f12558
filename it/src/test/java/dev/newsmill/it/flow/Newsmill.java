package dev.newsmill.it.flow;

import dev.newsmill.app.local.Home;
import dev.newsmill.app.local.LocalOptions;
import dev.newsmill.app.local.LocalSystem;
import dev.newsmill.console.Ledger;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topic;
import dev.newsmill.events.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A whole system in this JVM, seen from outside: its topics and its ledger. */
final class Newsmill implements AutoCloseable {
    static final Path ROOT = Path.of(System.getProperty("newsmill.root", ".."));
    static final Path SEEDS = ROOT.resolve("seeds");

    /** Shared by all tests, so that the database's programs are unpacked once. */
    static final Home HOME = new Home(ROOT.resolve("it/target/home").toAbsolutePath());

    private static final Duration DRAIN = Duration.ofSeconds(90);

    final LocalSystem system;

    private Newsmill(LocalSystem system) {
        this.system = system;
    }

    static Newsmill start(Path dataDirectory) {
        return new Newsmill(LocalSystem.start(dataDirectory, LocalOptions.of(HOME)));
    }

    String bootstrapServers() {
        return system.endpoints().bootstrapServers();
    }

    Ledger drained() throws InterruptedException {
        return system.awaitDrained(DRAIN);
    }

    <K, V> List<ConsumerRecord<K, V>> records(Topic<K, V> topic) {
        return CommittedRecords.of(bootstrapServers(), topic, RunName.LIVE);
    }

    /** Keys and values as they are. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        return CommittedRecords.of(bootstrapServers(), topic, bytes, bytes);
    }

    <K, V> List<V> values(Topic<K, V> topic) {
        return CommittedRecords.values(bootstrapServers(), topic);
    }

    List<Outcome> outcomes() {
        return values(Topics.ARTICLE_OUTCOME);
    }

    List<ArticleEnriched> events() {
        return values(Topics.ARTICLE_ENRICHED);
    }

    Map<DocumentId, DuplicateVerdict> finalVerdicts() {
        return latest(values(Topics.ARTICLE_VERDICT));
    }

    /** What a reader of the verdict topic holds in the end: per document the record of the smallest order. */
    static Map<DocumentId, DuplicateVerdict> latest(List<DuplicateVerdict> verdicts) {
        BinaryOperator<DuplicateVerdict> smaller =
                (one, other) -> one.order().compareTo(other.order()) <= 0 ? one : other;
        return verdicts.stream().collect(Collectors.toMap(DuplicateVerdict::document, Function.identity(), smaller));
    }

    @Override
    public void close() {
        system.close();
    }
}
