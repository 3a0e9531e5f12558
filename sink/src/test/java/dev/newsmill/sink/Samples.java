package dev.newsmill.sink;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.Duplicate;
import dev.newsmill.events.ArticleEnriched.Entity;
import dev.newsmill.events.ArticleEnriched.EntityType;
import dev.newsmill.events.ArticleEnriched.Field;
import dev.newsmill.events.ArticleEnriched.Language;
import dev.newsmill.events.ArticleEnriched.Mention;
import dev.newsmill.events.ArticleEnriched.Role;
import dev.newsmill.events.ArticleEnriched.RoleOrigin;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.ArticleRejected;
import dev.newsmill.events.Digest;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.Order;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.ReleaseStamp;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Records of one run's topics, written like the enrichment writes them, each behind the last of its partition. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ReleaseStamp RELEASE = new ReleaseStamp("0.1.0", "0".repeat(32));

    private final RunName run;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    Samples(RunName run) {
        this.run = run;
    }

    static ArticleId article(String name) {
        return new ArticleId(Digest.of(name));
    }

    static DocumentId document(String article, String title, String text) {
        return new DocumentId(article(article), Digest.of(ArticleEnriched.content(title, text)));
    }

    static ArticleEnriched event(
            String article, String title, String text, Instant fetchedAt, @Nullable DocumentId duplicateOf) {
        return event(article, title, text, fetchedAt, duplicateOf, Entity.idOf(EntityType.PLACE, "示例市"));
    }

    private static ArticleEnriched event(
            String article,
            String title,
            String text,
            Instant fetchedAt,
            @Nullable DocumentId duplicateOf,
            String entityId) {
        return new ArticleEnriched(
                article(article),
                document(article, title, text).contentHash(),
                "https://news.example/" + article,
                "news.example",
                fetchedAt,
                title,
                text,
                null,
                null,
                null,
                "记者甲",
                null,
                "示例日报",
                new Language("zh-Hans", "simplified", 1),
                List.of(),
                List.of(new Entity(
                        entityId, EntityType.PLACE, "示例市", List.of(new Mention(Field.TITLE, 0, 1)), List.of())),
                List.of(new Role("王示例", "市长", "示例市", 0, 1, RoleOrigin.NAMED, false, "示例市")),
                List.of(),
                List.of(),
                duplicateOf == null ? null : new Duplicate(duplicateOf, DuplicateKind.EXACT, 1),
                null,
                List.of(),
                List.of(),
                List.of(),
                RELEASE);
    }

    static ArticleEnriched naming(String entityId, String article, String title, String text) {
        return event(article, title, text, NOON, null, entityId);
    }

    ConsumerRecord<byte[], byte[]> enriched(RawCoordinates raw, ArticleEnriched event) {
        var record = record(
                Topics.ARTICLE_ENRICHED.in(run),
                raw.partition(),
                JsonSerde.of(ArticleEnriched.class).write(event));
        record.headers().add("raw-partition", utf8(Integer.toString(raw.partition())));
        record.headers().add("raw-offset", utf8(Long.toString(raw.offset())));
        return record;
    }

    ConsumerRecord<byte[], byte[]> outcome(
            RawCoordinates raw, Outcome.Kind kind, String article, String title, String text, Instant fetchedAt) {
        Outcome outcome = new Outcome(
                raw,
                article(article),
                kind,
                null,
                document(article, title, text).contentHash(),
                fetchedAt,
                7);
        return outcome(outcome);
    }

    ConsumerRecord<byte[], byte[]> outcome(Outcome outcome) {
        return record(
                Topics.ARTICLE_OUTCOME.in(run),
                outcome.raw().partition(),
                JsonSerde.of(Outcome.class).write(outcome));
    }

    ConsumerRecord<byte[], byte[]> verdict(
            DocumentId document, int day, @Nullable DocumentId duplicateOf, List<String> flags) {
        return verdict(document, day, duplicateOf, flags, List.of());
    }

    ConsumerRecord<byte[], byte[]> verdict(
            DocumentId document,
            int day,
            @Nullable DocumentId duplicateOf,
            List<String> flags,
            List<DocumentId> links) {
        DocumentId best = duplicateOf == null ? document : duplicateOf;
        DuplicateVerdict verdict = new DuplicateVerdict(
                document,
                new Order(day, NOON, best),
                duplicateOf == null ? null : new Duplicate(duplicateOf, DuplicateKind.NEAR, 0.9),
                null,
                flags,
                links);
        return record(
                Topics.ARTICLE_VERDICT.in(run),
                0,
                JsonSerde.of(DuplicateVerdict.class).write(verdict));
    }

    ConsumerRecord<byte[], byte[]> rejected(RawCoordinates raw, String article, String detail) {
        ArticleRejected event = new ArticleRejected(
                article(article), raw, null, "news.example", NOON, ArticleRejected.Reason.NO_TEXT, detail, RELEASE);
        return record(
                Topics.ARTICLE_REJECTED.in(run),
                raw.partition(),
                JsonSerde.of(ArticleRejected.class).write(event));
    }

    ConsumerRecord<byte[], byte[]> deadLetter(RawCoordinates raw, byte[] value, String error) {
        var record = record(Topics.ENRICH_DEAD_LETTER.in(run), raw.partition(), value);
        record.headers().add("__streams.errors.partition", utf8(Integer.toString(raw.partition())));
        record.headers().add("__streams.errors.offset", utf8(Long.toString(raw.offset())));
        record.headers().add("__streams.errors.message", utf8(error));
        return record;
    }

    ConsumerRecord<byte[], byte[]> record(String topic, int partition, byte @Nullable [] value) {
        long offset = ends.merge(new TopicPartition(topic, partition), 1L, Long::sum) - 1;
        return new ConsumerRecord<>(topic, partition, offset, utf8("key"), value);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
