package dev.newsmill.app.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.app.topic.TopicReader;
import dev.newsmill.app.topic.TopicReader.Read;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.Digest;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Json;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a run made of the raw topic, folded from its topics and small enough to compare: events are kept as one digest per field. Not
 * thread-safe.
 *
 * @param verdicts the final ones: of all verdicts on a document that with the smallest order
 */
record RunResults(
        Map<RawCoordinates, Outcome> outcomes,
        Map<DocumentId, Event> events,
        Map<DocumentId, DuplicateVerdict> verdicts) {
    /** The event's fields. Those of the verdict stand apart: which of them the event already carried is a matter of timing. */
    static final List<String> FIELDS = Arrays.stream(ArticleEnriched.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("duplicate") && !name.equals("versionOf"))
            .toList();

    /** The digests of {@link #FIELDS}, in their order, and the raw record that the event came from. */
    record Event(RawCoordinates raw, List<String> digests) {}

    /** The version of an article that counts: the greatest of its accepted fetches. */
    record Version(Instant fetchedAt, String contentHash) {
        boolean isAfter(@Nullable Version other) {
            if (other == null) {
                return true;
            }
            int byTime = fetchedAt.compareTo(other.fetchedAt);
            return byTime > 0 || byTime == 0 && contentHash.compareTo(other.contentHash) > 0;
        }
    }

    /** Nothing yet. */
    static RunResults empty() {
        return new RunResults(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /** Reads the run's topics up to their present end. */
    static RunResults read(Map<String, Object> kafka, RunName run) {
        RunResults results = empty();
        try (TopicReader reader = new TopicReader(kafka, Topics.ARTICLE_OUTCOME.in(run))) {
            reader.readAll(Topics.ARTICLE_OUTCOME, read -> results.outcomes.put(read.key(), read.value()));
        }
        try (TopicReader reader = new TopicReader(kafka, Topics.ARTICLE_ENRICHED.in(run))) {
            reader.readAll(Topics.ARTICLE_ENRICHED, results::add);
        }
        try (TopicReader reader = new TopicReader(kafka, Topics.ARTICLE_VERDICT.in(run))) {
            reader.readAll(
                    Topics.ARTICLE_VERDICT,
                    read -> results.verdicts.merge(
                            read.key(),
                            read.value(),
                            (known, next) -> next.order().compareTo(known.order()) < 0 ? next : known));
        }
        return results;
    }

    /** What follows from the raw records before the given offsets, by partition, as far as events and outcomes go. */
    RunResults before(Map<Integer, Long> ends) {
        RunResults part = empty();
        outcomes.forEach((raw, outcome) -> {
            if (isBefore(raw, ends)) {
                part.outcomes.put(raw, outcome);
            }
        });
        events.forEach((document, event) -> {
            if (isBefore(event.raw(), ends)) {
                part.events.put(document, event);
            }
        });
        verdicts.forEach((document, verdict) -> {
            if (part.events.containsKey(document)) {
                part.verdicts.put(document, verdict);
            }
        });
        return part;
    }

    /** Per partition the offset behind the last raw record that has an outcome. */
    Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new HashMap<>();
        outcomes.keySet().forEach(raw -> ends.merge(raw.partition(), raw.offset() + 1, Math::max));
        return ends;
    }

    Map<ArticleId, Version> current() {
        Map<ArticleId, Version> current = new HashMap<>();
        for (Outcome outcome : outcomes.values()) {
            ArticleId id = outcome.id();
            String hash = outcome.contentHash();
            Instant fetchedAt = outcome.fetchedAt();
            if (id != null && hash != null && fetchedAt != null) {
                current.merge(id, new Version(fetchedAt, hash), (a, b) -> b.isAfter(a) ? b : a);
            }
        }
        return current;
    }

    private static boolean isBefore(RawCoordinates raw, Map<Integer, Long> ends) {
        return raw.offset() < ends.getOrDefault(raw.partition(), 0L);
    }

    private void add(Read<ArticleId, ArticleEnriched> read) {
        JsonNode tree = Json.MAPPER.valueToTree(read.value());
        List<String> digests =
                FIELDS.stream().map(field -> digest(tree.path(field))).toList();
        events.put(read.value().document(), new Event(raw(read.headers()), digests));
    }

    private static String digest(JsonNode field) {
        try {
            return field.isMissingNode() ? "" : Digest.of(Json.MAPPER.writeValueAsBytes(field));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }

    private static RawCoordinates raw(Headers headers) {
        return RawCoordinates.parse(text(headers, "raw-partition") + "-" + text(headers, "raw-offset"));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("an enriched record lacks the header '" + name + "'");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
