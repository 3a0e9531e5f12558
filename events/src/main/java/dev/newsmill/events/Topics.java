package dev.newsmill.events;

import static dev.newsmill.events.Topic.Scope.INTERNAL;
import static dev.newsmill.events.Topic.Scope.PER_RUN;
import static dev.newsmill.events.Topic.Scope.SHARED;

import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Every topic of the system. {@code docs/topics.md} is generated from here. */
public final class Topics {
    private static final Topic.Keys<ArticleId> BY_ARTICLE = keys(ArticleId.class, ArticleId::value, ArticleId::new);
    private static final Topic.Keys<DocumentId> BY_DOCUMENT =
            keys(DocumentId.class, DocumentId::toString, DocumentId::parse);
    private static final Topic.Keys<RawCoordinates> BY_RAW =
            keys(RawCoordinates.class, RawCoordinates::toString, RawCoordinates::parse);
    private static final Topic.Keys<RunName> BY_RUN = keys(RunName.class, RunName::value, RunName::new);

    /** The truth: what was crawled, as it came. Brokers stamp the time, so no sender's clock can stall a reader. */
    public static final Topic<ArticleId, ArticleFetched> ARTICLE_FETCHED = json(
                    "news.article.fetched",
                    SHARED,
                    BY_ARTICLE,
                    ArticleFetched.class,
                    "Every fetch of every article, as it came. Kept for ever, never compacted.")
            .with(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");

    /** What people subscribe to. */
    public static final Topic<ArticleId, ArticleEnriched> ARTICLE_ENRICHED = json(
            "news.article.enriched",
            PER_RUN,
            BY_ARTICLE,
            ArticleEnriched.class,
            "Each version of each article once: clean, tagged, compared, explained.");

    public static final Topic<DocumentId, DuplicateVerdict> ARTICLE_VERDICT = json(
                    "news.article.verdict",
                    PER_RUN,
                    BY_DOCUMENT,
                    DuplicateVerdict.class,
                    "Each document's duplicate verdict and every later change of it.")
            .with(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    public static final Topic<ArticleId, ArticleRejected> ARTICLE_REJECTED = json(
            "news.article.rejected",
            PER_RUN,
            BY_ARTICLE,
            ArticleRejected.class,
            "Articles that were declined, each with its reason.");

    public static final Topic<RawCoordinates, Outcome> ARTICLE_OUTCOME = json(
            "news.article.outcome",
            PER_RUN,
            BY_RAW,
            Outcome.class,
            "The ledger: one line per raw record, written in the transaction that consumed it.");

    public static final Topic<byte[], byte[]> ENRICH_DEAD_LETTER = Topic.of(
            "news.enrich.dead-letter",
            PER_RUN,
            new Topic.Keys<>(byte[].class, Serdes.ByteArray()),
            byte[].class,
            Serdes.ByteArray(),
            "Raw records that nobody could read, byte for byte, with Kafka's error headers.");

    public static final Topic<RunName, Run> RUN = json(
                    "news.run", SHARED, BY_RUN, Run.class, "The registry of enrichment runs.")
            .with(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    /** From a document's owner to the shards of its keys. */
    public static final Topic<DocumentId, DuplicateProbe> ENRICH_PROBE = json(
            "news.enrich.probe",
            INTERNAL,
            BY_DOCUMENT,
            DuplicateProbe.class,
            "Asks a shard for the best earlier document near to one. Deleted once consumed, never by age.");

    /** From a shard back to the owner. */
    public static final Topic<ArticleId, DuplicateAnswer> ENRICH_ANSWER = json(
            "news.enrich.answer",
            INTERNAL,
            BY_ARTICLE,
            DuplicateAnswer.class,
            "A shard's answer, asked or unasked, to a document's owner. Deleted once consumed, never by age.");

    private Topics() {}

    /** In the order of the flow. All have the same number of partitions but {@link #RUN}, which has one. */
    public static List<Topic<?, ?>> all() {
        return List.of(
                ARTICLE_FETCHED,
                ARTICLE_ENRICHED,
                ARTICLE_VERDICT,
                ARTICLE_REJECTED,
                ARTICLE_OUTCOME,
                ENRICH_DEAD_LETTER,
                RUN,
                ENRICH_PROBE,
                ENRICH_ANSWER);
    }

    private static <K, V> Topic<K, V> json(
            String name, Topic.Scope scope, Topic.Keys<K> keys, Class<V> type, String purpose) {
        return Topic.of(name, scope, keys, type, JsonSerde.of(type), purpose);
    }

    private static <K> Topic.Keys<K> keys(Class<K> type, Function<K, String> write, Function<String, K> read) {
        return new Topic.Keys<>(type, keySerde(write, read));
    }

    private static <K> Serde<K> keySerde(Function<K, String> write, Function<String, K> read) {
        var text = Serdes.String();
        return Serdes.serdeFrom(
                (topic, key) -> text.serializer().serialize(topic, key == null ? nothing() : write.apply(key)),
                (topic, bytes) -> bytes == null
                        ? nothing()
                        : read.apply(text.deserializer().deserialize(topic, bytes)));
    }

    /** Kafka hands null keys through. */
    @SuppressWarnings("NullAway")
    private static <R> R nothing() {
        return null;
    }
}
