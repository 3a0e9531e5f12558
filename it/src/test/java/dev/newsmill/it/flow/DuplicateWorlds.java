package dev.newsmill.it.flow;

import dev.newsmill.enrich.Enricher;
import dev.newsmill.enrich.Enricher.Accepted;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleEnriched.Duplicate;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Order;
import dev.newsmill.text.duplicate.Match;
import dev.newsmill.text.duplicate.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Random sets of fetches and what follows from them by brute force: articles with several versions, edited and reverted, fetched several
 * times, with earlier published days that are trusted for some sources, and texts that are copies, excerpts and mixtures.
 */
final class DuplicateWorlds {
    static final String TRUSTED = "dated.example";

    private static final Instant START = Instant.parse("2024-01-05T00:00:00Z");
    private static final int ARTICLES = 14;
    private static final int STORIES = 4;
    private static final int DAYS = 100;

    private final Release release;
    final List<ArticleFetched> fetches = new ArrayList<>();
    private final Map<DocumentId, Accepted> documents = new TreeMap<>();
    private final Map<DocumentId, Order> orders = new HashMap<>();
    private final Map<DocumentId, Set<Integer>> eras = new HashMap<>();
    private final Map<Long, Set<DocumentId>> holders = new HashMap<>();

    /** The worlds of the seeds from {@code first} on; their fetches in any order, one in eight sent twice. */
    DuplicateWorlds(int first, int count, Release release) {
        this.release = release;
        for (int seed = first; seed < first + count; seed++) {
            Random random = new Random(seed);
            for (int article = 0; article < ARTICLES; article++) {
                int fetched = 1 + random.nextInt(3);
                for (int i = 0; i < fetched; i++) {
                    add(fetch(seed, article, random), random.nextInt(8) == 0 ? 2 : 1);
                }
            }
        }
        Collections.shuffle(fetches, new Random(first));
        documents.forEach(
                (id, accepted) -> accepted.keys().forEach(key -> holders.computeIfAbsent(key, k -> new TreeSet<>())
                        .add(id)));
    }

    private void add(ArticleFetched fetch, int times) {
        for (int i = 0; i < times; i++) {
            fetches.add(fetch);
        }
        Accepted accepted = (Accepted) Enricher.enrich(fetch, release);
        DocumentId document = accepted.event().document();
        documents.putIfAbsent(document, accepted);
        orders.merge(document, accepted.order(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        eras.computeIfAbsent(document, d -> new TreeSet<>()).addAll(accepted.eras());
    }

    private static ArticleFetched fetch(int seed, int article, Random random) {
        String url = "https://site" + article + ".example/" + seed;
        String source = article % 3 == 0 ? TRUSTED : "site" + article + ".example";
        Instant at = START.plusSeconds(3_600L * random.nextInt(24 * DAYS));
        LocalDate published = at.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(random.nextInt(40));
        String story = story(seed * STORIES + random.nextInt(STORIES), 380);
        String text =
                switch (random.nextInt(4)) {
                    case 0 -> story;
                    case 1 -> story.substring(story.length() / 3);
                    case 2 -> story + story(1_000_000 + seed * STORIES + article % 2, 90);
                    default -> story(2_000_000 + seed * STORIES + article % 2, 380) + story.substring(0, 190);
                };
        Body body = Body.ofText("标题：" + story.substring(0, 14) + "\n发布时间：" + published + "\n" + text);
        return new ArticleFetched(
                ArticleId.of(url, source, null, body.toBytes()),
                url,
                source,
                null,
                at,
                at,
                "test",
                "text/plain",
                null,
                body,
                Hints.NONE);
    }

    /** Paragraphs of meaningless sentences; those of different seeds share nothing. */
    static String story(int seed, int length) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            for (int i = 0; i < 14; i++) {
                text.append((char) (0x4E00 + random.nextInt(3000)));
            }
            text.append(random.nextInt(3) == 0 ? "。\n" : "，");
        }
        return text.append("此事仍在办理之中。\n").toString();
    }

    /** The definition, with no protocol in it: the smallest order among a document and all it is near to. */
    Map<DocumentId, DuplicateVerdict> verdicts() {
        Map<DocumentId, DuplicateVerdict> verdicts = new TreeMap<>();
        documents.keySet().forEach(document -> verdicts.put(document, verdict(document)));
        return verdicts;
    }

    private DuplicateVerdict verdict(DocumentId document) {
        Order best = orders.get(document);
        Match reason = null;
        List<Order> links = new ArrayList<>();
        Set<DocumentId> met = new TreeSet<>();
        documents.get(document).keys().forEach(key -> met.addAll(holders.get(key)));
        met.remove(document);
        for (DocumentId other : met) {
            Optional<Match> match = Relation.compare(
                    documents.get(document).features(), documents.get(other).features());
            if (match.isEmpty() || !inReach(eras.get(document), eras.get(other))) {
                continue;
            }
            if (!match.get().kind().isDuplicate()) {
                links.add(orders.get(other));
            } else if (orders.get(other).compareTo(best) < 0) {
                best = orders.get(other);
                reason = match.get();
            }
        }
        DocumentId winner = best.document();
        boolean own = winner.article().equals(document.article());
        return new DuplicateVerdict(
                document,
                best,
                own || reason == null
                        ? null
                        : new Duplicate(
                                winner, DuplicateKind.valueOf(reason.kind().name()), reason.similarity()),
                own && !winner.equals(document) ? winner : null,
                List.of(),
                links.stream()
                        .filter(link -> link.compareTo(orders.get(document)) < 0)
                        .sorted()
                        .limit(5)
                        .map(Order::document)
                        .toList());
    }

    /** Per article the version of the greatest time of fetching, then content hash. */
    Map<ArticleId, String> currentVersions() {
        Map<ArticleId, String> current = new TreeMap<>();
        for (ArticleFetched fetch : fetches) {
            Accepted accepted = (Accepted) Enricher.enrich(fetch, release);
            current.merge(
                    fetch.id(),
                    fetch.fetchedAt() + " " + accepted.event().contentHash(),
                    (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
        return current;
    }

    private static boolean inReach(Set<Integer> a, Set<Integer> b) {
        return a.stream().anyMatch(era -> b.contains(era - 1) || b.contains(era) || b.contains(era + 1));
    }
}
