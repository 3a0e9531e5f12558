package dev.newsmill.it.flow;

import static org.awaitility.Awaitility.await;

import dev.newsmill.app.local.Home;
import dev.newsmill.app.local.LocalOptions;
import dev.newsmill.app.local.LocalSystem;
import dev.newsmill.console.ConsoleConfig;
import dev.newsmill.console.Ledger;
import dev.newsmill.console.LedgerQueries;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topic;
import dev.newsmill.events.Topics;
import dev.newsmill.ingest.IngestReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A whole system, seen from outside: its topics and its ledger.
 *
 * @param feed sends a file or a folder
 * @param stop ends its processes
 */
record Newsmill(
        String bootstrapServers,
        ConsoleConfig console,
        Function<Path, IngestReport> feed,
        String ingestUrl,
        String consoleUrl,
        Runnable stop)
        implements AutoCloseable {
    static final Path ROOT = Path.of(System.getProperty("newsmill.root", ".."));
    static final Path SEEDS = ROOT.resolve("seeds");

    /** Shared by all tests, so that the database's programs are unpacked once. */
    static final Home HOME = new Home(ROOT.resolve("it/target/home").toAbsolutePath());

    /** A bound for slow machines; the wait ends as soon as everything is processed. */
    private static final Duration DRAIN = Duration.ofMinutes(4);

    /** Every process in this JVM over an embedded broker and database. */
    static Newsmill start(Path dataDirectory) {
        LocalSystem system = LocalSystem.start(dataDirectory, LocalOptions.of(HOME));
        return new Newsmill(
                system.endpoints().bootstrapServers(),
                system.consoleConfig(),
                system::feed,
                system.endpoints().ingestUrl(),
                system.endpoints().consoleUrl(),
                system::close);
    }

    /** The ledger when everything is processed. */
    Ledger drained() {
        try (LedgerQueries queries = LedgerQueries.open(console)) {
            return await().atMost(DRAIN).pollInterval(Duration.ofMillis(200)).until(queries::read, Ledger::balanced);
        }
    }

    <K, V> List<ConsumerRecord<K, V>> records(Topic<K, V> topic) {
        return CommittedRecords.of(bootstrapServers, topic, RunName.LIVE);
    }

    /** Keys and values as they are. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        return CommittedRecords.of(bootstrapServers, topic, bytes, bytes);
    }

    <K, V> List<V> values(Topic<K, V> topic) {
        return CommittedRecords.values(bootstrapServers, topic);
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

    /** What a reader of the verdict topic holds in the end: per document the last record of the smallest order. */
    static Map<DocumentId, DuplicateVerdict> latest(List<DuplicateVerdict> verdicts) {
        BinaryOperator<DuplicateVerdict> smaller =
                (one, other) -> other.order().compareTo(one.order()) <= 0 ? other : one;
        return verdicts.stream().collect(Collectors.toMap(DuplicateVerdict::document, Function.identity(), smaller));
    }

    @Override
    public void close() {
        stop.run();
    }
}
