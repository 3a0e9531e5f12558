package dev.newsmill.it.flow;

import dev.newsmill.enrich.Enricher;
import dev.newsmill.enrich.Enricher.Accepted;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleEnriched.Duplicate;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Order;
import dev.newsmill.text.duplicate.Match;
import dev.newsmill.text.duplicate.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What follows from a set of fetches by comparing every document with every other: the definition, with no protocol in it. */
final class BruteForce {
    private static final int LINKS = 5;

    private final Release release;
    private final int fetches;
    private final Map<DocumentId, Accepted> documents = new TreeMap<>();
    private final Map<DocumentId, Order> orders = new HashMap<>();
    private final Map<DocumentId, Set<Integer>> eras = new HashMap<>();
    private final Map<Long, Set<DocumentId>> holders = new HashMap<>();
    private final Map<ArticleId, String> current = new TreeMap<>();

    BruteForce(Collection<ArticleFetched> fetches, Release release) {
        this.release = release;
        this.fetches = fetches.size();
        for (ArticleFetched fetch : fetches) {
            Accepted accepted = enriched(fetch);
            DocumentId document = accepted.event().document();
            documents.putIfAbsent(document, accepted);
            orders.merge(document, accepted.order(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            eras.computeIfAbsent(document, d -> new TreeSet<>()).addAll(accepted.eras());
            accepted.keys().forEach(key -> holders.computeIfAbsent(key, k -> new TreeSet<>())
                    .add(document));
            current.merge(
                    fetch.id(),
                    fetch.fetchedAt() + " " + accepted.event().contentHash(),
                    (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
    }

    Accepted enriched(ArticleFetched fetch) {
        return (Accepted) Enricher.enrich(fetch, release);
    }

    int fetches() {
        return fetches;
    }

    Set<DocumentId> documents() {
        return documents.keySet();
    }

    Set<Integer> eras(DocumentId document) {
        return eras.get(document);
    }

    /** Per article the time of fetching and content hash of the version of the greatest of these. */
    Map<ArticleId, String> currentVersions() {
        return current;
    }

    /** Flags are left out: they depend on cap and floor. */
    DuplicateVerdict verdict(DocumentId document) {
        return judge(documents.get(document), orders.get(document), eras.get(document));
    }

    /** The verdict on a document that comes to this set with one fetch. */
    DuplicateVerdict onArrival(ArticleFetched fetch) {
        Accepted accepted = enriched(fetch);
        return judge(accepted, accepted.order(), Set.copyOf(accepted.eras()));
    }

    /** The smallest order among a document and all it is near to. */
    private DuplicateVerdict judge(Accepted self, Order order, Set<Integer> itsEras) {
        DocumentId document = order.document();
        Order best = order;
        Match reason = null;
        List<Order> links = new ArrayList<>();
        for (DocumentId other : met(self)) {
            Optional<Match> match =
                    Relation.compare(self.features(), documents.get(other).features());
            if (match.isEmpty() || !inReach(itsEras, eras.get(other))) {
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
                        .filter(link -> link.compareTo(order) < 0)
                        .sorted()
                        .limit(LINKS)
                        .map(Order::document)
                        .toList());
    }

    /** The others that share a key. */
    private Set<DocumentId> met(Accepted self) {
        Set<DocumentId> met = new TreeSet<>();
        self.keys().forEach(key -> met.addAll(holders.getOrDefault(key, Set.of())));
        met.remove(self.event().document());
        return met;
    }

    private static boolean inReach(Set<Integer> a, Set<Integer> b) {
        return a.stream().anyMatch(era -> b.contains(era - 1) || b.contains(era) || b.contains(era + 1));
    }

    /** Whether some key of the document has more holders than the cap, in an era within its reach. */
    boolean isCapped(DocumentId document, int cap) {
        return documents.get(document).keys().stream().anyMatch(key -> eras.get(document).stream()
                .anyMatch(
                        era -> holders(key, era - 1) > cap || holders(key, era) > cap || holders(key, era + 1) > cap));
    }

    private long holders(long key, int era) {
        return holders.get(key).stream()
                .filter(document -> eras.get(document).contains(era))
                .count();
    }
}
