package dev.newsmill.it.flow;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.app.local.DataDirectory;
import dev.newsmill.app.local.Endpoints;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Json;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of 2,000 articles, then a restart. */
class KillIT {
    private static final int ARTICLES = 2_000;
    private static final int BATCH = 50;
    private static final int KILL_AFTER = 200;

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void nothingIsLostAndNothingIsDoubleAfterAKill() throws Exception {
        // given
        List<ArticleFetched> articles = Articles.brief(ARTICLES);
        Deque<List<ArticleFetched>> waiting = batches(articles);

        // when: the process is killed while it takes and enriches articles
        int processedBefore;
        try (Child child = up()) {
            Endpoints endpoints = running(child);
            send(endpoints, waiting, waiting.size() / 2);
            Thread sender = new Thread(() -> sendUntilItBreaks(endpoints, waiting), "sender");
            sender.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> outcomes(endpoints).size() >= KILL_AFTER);
            processedBefore = outcomes(endpoints).size();
            child.kill();
            sender.join();
        }
        assertThat(processedBefore).as("the kill came in the middle").isLessThan(ARTICLES);
        assertThat(acknowledged).as("articles acknowledged before the kill").isNotEmpty();

        // when: it is started again and the sender sends what was not acknowledged
        try (Child child = up()) {
            Endpoints endpoints = running(child);
            send(endpoints, waiting, waiting.size());
            JsonNode ledger = drained(child, endpoints);

            // then
            assertThat(acknowledged).hasSize(ARTICLES);
            assertThat(ledger.at("/setAside").asInt()).isZero();
            assertOneOutcomePerRawRecord(endpoints);
            List<ArticleEnriched> events =
                    CommittedRecords.values(endpoints.bootstrapServers(), Topics.ARTICLE_ENRICHED);
            assertThat(events)
                    .extracting(event -> event.id().value())
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(ledger.at("/rows").asInt()).isEqualTo(ARTICLES);
            assertVerdictsEqualTheOracle(endpoints, events);
            child.terminate();
            child.await(Duration.ofSeconds(60));
        }
    }

    private static void assertOneOutcomePerRawRecord(Endpoints endpoints) {
        List<Outcome> outcomes = outcomes(endpoints);
        assertThat(outcomes).extracting(Outcome::raw).doesNotHaveDuplicates();
        assertThat(outcomes.stream()
                        .collect(groupingBy(Outcome::outcome, counting()))
                        .get(Outcome.Kind.ENRICHED))
                .isEqualTo(ARTICLES);
        assertThat(outcomes)
                .hasSameSizeAs(CommittedRecords.values(endpoints.bootstrapServers(), Topics.ARTICLE_FETCHED));
    }

    /** Of all documents with equal content the first one fetched is the original; found here by brute force. */
    private static void assertVerdictsEqualTheOracle(Endpoints endpoints, List<ArticleEnriched> events) {
        Map<DocumentId, DocumentId> expected =
                events.stream().collect(groupingBy(ArticleEnriched::contentHash)).values().stream()
                        .flatMap(alike -> {
                            DocumentId first = alike.stream()
                                    .min(Comparator.comparing(ArticleEnriched::fetchedAt)
                                            .thenComparing(ArticleEnriched::document))
                                    .orElseThrow()
                                    .document();
                            return alike.stream()
                                    .map(ArticleEnriched::document)
                                    .filter(id -> !id.equals(first))
                                    .map(id -> Map.entry(id, first));
                        })
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<DocumentId, DocumentId> actual =
                Newsmill.latest(CommittedRecords.values(endpoints.bootstrapServers(), Topics.ARTICLE_VERDICT))
                        .values()
                        .stream()
                        .filter(verdict -> verdict.duplicate() != null)
                        .collect(toMap(DuplicateVerdict::document, verdict -> verdict.duplicate()
                                .of()));
        assertThat(expected).as("some articles repeat earlier ones").isNotEmpty();
        assertThat(actual).isEqualTo(expected);
    }

    private Child up() throws IOException {
        return Child.newsmill(
                folder, "up", "--data-dir", data().toString(), "--console-port", "0", "--ingest-port", "0");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Endpoints running(Child child) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            assertThat(child.isAlive()).as(child.problems()).isTrue();
                            return DataDirectory.running(data())
                                    .filter(endpoints -> endpoints.ingestUrl() != null)
                                    .orElse(null);
                        },
                        Objects::nonNull);
    }

    private static Deque<List<ArticleFetched>> batches(List<ArticleFetched> articles) {
        Deque<List<ArticleFetched>> batches = new ArrayDeque<>();
        for (int i = 0; i < articles.size(); i += BATCH) {
            batches.add(new ArrayList<>(articles.subList(i, i + BATCH)));
        }
        return batches;
    }

    /** A batch leaves the queue when it is acknowledged. */
    private void send(Endpoints endpoints, Deque<List<ArticleFetched>> waiting, int most)
            throws IOException, InterruptedException {
        Ingest ingest = new Ingest(endpoints.ingestUrl());
        for (int i = 0; i < most && !waiting.isEmpty(); i++) {
            Ingest.Answer answer = ingest.post(waiting.peek());
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
            answer.body()
                    .at("/items")
                    .forEach(item -> acknowledged.add(item.get("id").asText()));
            waiting.remove();
        }
    }

    private void sendUntilItBreaks(Endpoints endpoints, Deque<List<ArticleFetched>> waiting) {
        try {
            send(endpoints, waiting, waiting.size());
        } catch (IOException e) {
            // the kill: what was not acknowledged is still in the queue
            assertThat(waiting).isNotEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Outcome> outcomes(Endpoints endpoints) {
        return CommittedRecords.values(endpoints.bootstrapServers(), Topics.ARTICLE_OUTCOME);
    }

    private static JsonNode drained(Child child, Endpoints endpoints) {
        URI ledger = URI.create(endpoints.consoleUrl() + "/api/ledger");
        return await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> {
                            assertThat(child.isAlive()).as(child.problems()).isTrue();
                            try (var in = ledger.toURL().openStream()) {
                                return Json.MAPPER.readTree(in);
                            }
                        },
                        read -> read.at("/balanced").asBoolean());
    }
}
