package dev.newsmill.it.flow;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topic;
import dev.newsmill.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a run has published, as its subscribers see it, and how it differs from brute force. Faults are sentences; none means that the run
 * is right.
 */
final class DuplicateOracle {
    private final List<DuplicateVerdict> verdicts;
    private final List<Outcome> outcomes;
    private final List<ArticleEnriched> events;

    /** Reads everything; the run must be {@link Drained}. */
    DuplicateOracle(String servers, RunName run) {
        this.verdicts = values(servers, Topics.ARTICLE_VERDICT, run);
        this.outcomes = values(servers, Topics.ARTICLE_OUTCOME, run);
        this.events = values(servers, Topics.ARTICLE_ENRICHED, run);
    }

    private static <K, V> List<V> values(String servers, Topic<K, V> topic, RunName run) {
        return CommittedRecords.of(servers, topic, run).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    Map<DocumentId, DuplicateVerdict> finalVerdicts() {
        return new TreeMap<>(Newsmill.latest(verdicts));
    }

    /** Of final verdicts, byte for byte, of outcomes and events, and of current versions. */
    List<String> faults(BruteForce truth) {
        List<String> faults = new ArrayList<>();
        Map<DocumentId, DuplicateVerdict> said = finalVerdicts();
        for (DocumentId document : truth.documents()) {
            String expected = text(truth.verdict(document));
            String actual = said.containsKey(document) ? text(said.get(document)) : "missing";
            if (!actual.equals(expected)) {
                faults.add("the verdict " + actual + " should be " + expected);
            }
        }
        if (said.size() > truth.documents().size()) {
            faults.add("there are verdicts on documents that nobody sent");
        }
        faults.addAll(countFaults(truth));
        if (!currentVersions().equals(truth.currentVersions())) {
            faults.add("the current versions " + currentVersions() + " should be " + truth.currentVersions());
        }
        return faults;
    }

    /** One outcome per raw record; per document one of them new, one event, and in it the first verdict. */
    List<String> countFaults(BruteForce truth) {
        List<String> faults = new ArrayList<>();
        Set<RawCoordinates> raw = new HashSet<>();
        Map<DocumentId, Integer> enriched = new HashMap<>();
        for (Outcome outcome : outcomes) {
            if (!raw.add(outcome.raw())) {
                faults.add("raw record " + outcome.raw() + " has two outcomes");
            }
            if (outcome.outcome() == Outcome.Kind.ENRICHED) {
                enriched.merge(new DocumentId(outcome.id(), outcome.contentHash()), 1, Integer::sum);
            } else if (outcome.outcome() != Outcome.Kind.UNCHANGED) {
                faults.add("raw record " + outcome.raw() + " was " + outcome.outcome());
            }
        }
        if (raw.size() != truth.fetches()) {
            faults.add(raw.size() + " raw records have outcomes of " + truth.fetches());
        }
        Map<DocumentId, Integer> published = new HashMap<>();
        Map<DocumentId, DuplicateVerdict> first = firstVerdicts();
        for (ArticleEnriched event : events) {
            published.merge(event.document(), 1, Integer::sum);
            DuplicateVerdict verdict = first.get(event.document());
            if (verdict == null
                    || !Objects.equals(verdict.duplicate(), event.duplicate())
                    || !verdict.links().equals(event.links())) {
                faults.add("the event of " + event.document() + " does not say the first verdict, " + verdict);
            }
        }
        for (DocumentId document : truth.documents()) {
            if (enriched.getOrDefault(document, 0) != 1 || published.getOrDefault(document, 0) != 1) {
                faults.add(document + " was new " + enriched.getOrDefault(document, 0) + " times and published "
                        + published.getOrDefault(document, 0) + " times");
            }
        }
        if (enriched.size() + published.size() > 2 * truth.documents().size()) {
            faults.add("there are outcomes or events of documents that nobody sent");
        }
        return faults;
    }

    /**
     * Documents whose event came before all shards had answered. Every shard already knew what was settled when their first fetch came, so
     * the first verdict must not say less than that.
     *
     * @param settled everything that the run had consumed before the others were sent
     * @param later what was sent afterwards, in this order within each article
     */
    List<String> earlyFaults(BruteForce settled, List<ArticleFetched> later) {
        Map<DocumentId, ArticleFetched> firstFetches = new LinkedHashMap<>();
        for (ArticleFetched fetch : later) {
            firstFetches.putIfAbsent(settled.enriched(fetch).event().document(), fetch);
        }
        firstFetches.keySet().removeAll(settled.documents());
        Map<DocumentId, DuplicateVerdict> first = firstVerdicts();
        List<String> faults = new ArrayList<>();
        firstFetches.forEach((document, fetch) -> {
            DuplicateVerdict atLeast = settled.onArrival(fetch);
            DuplicateVerdict said = first.get(document);
            if (said == null || said.order().compareTo(atLeast.order()) > 0) {
                faults.add("the event came with the verdict " + said + " when this was known: " + atLeast);
            }
        });
        return faults;
    }

    private Map<DocumentId, DuplicateVerdict> firstVerdicts() {
        Map<DocumentId, DuplicateVerdict> first = new HashMap<>();
        verdicts.forEach(verdict -> first.putIfAbsent(verdict.document(), verdict));
        return first;
    }

    private Map<ArticleId, String> currentVersions() {
        Map<ArticleId, String> current = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            current.merge(
                    outcome.id(),
                    outcome.fetchedAt() + " " + outcome.contentHash(),
                    (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
        return current;
    }

    /** As it stands in the topic. */
    private static String text(DuplicateVerdict verdict) {
        return new String(
                Topics.ARTICLE_VERDICT.valueSerde().serializer().serialize(Topics.ARTICLE_VERDICT.name(), verdict),
                StandardCharsets.UTF_8);
    }
}
