package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleEnriched.Duplicate;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.Digest;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Order;
import dev.newsmill.text.duplicate.Fingerprint;
import dev.newsmill.text.duplicate.Match;
import dev.newsmill.text.duplicate.Relation;
import java.time.Instant;
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
 * A random set of fetches and what follows from the set alone, by brute force, with no protocol in it. Articles have several versions,
 * versions are fetched several times, sources claim earlier days, and texts are copies, excerpts and mixtures of a few stories.
 */
final class World {
    private static final int DAYS_PER_ERA = 30;
    private static final int FIRST_DAY = 19_000;
    private static final int STORIES = 6;
    private static final int DOCUMENTS = 36;
    private static final List<Fingerprint> TEXTS = texts();

    /** @param keys some of the text's keys: none at all for a few documents */
    record Text(DocumentId id, Fingerprint fingerprint, List<Long> keys) {}

    record Fetch(Text text, Order order, List<Integer> eras) {}

    final List<Fetch> fetches = new ArrayList<>();
    private final Map<DocumentId, Text> texts = new TreeMap<>();
    private final Map<DocumentId, Order> orders = new HashMap<>();
    private final Map<DocumentId, Set<Integer>> eras = new HashMap<>();

    World(long seed) {
        Random random = new Random(seed);
        for (int article = 0; texts.size() < DOCUMENTS; article++) {
            ArticleId id = new ArticleId(Digest.of("world " + seed + " article " + article));
            int story = random.nextInt(STORIES);
            int versions = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
            for (int version = 0; version < versions; version++) {
                Fingerprint text = TEXTS.get(story * TEXTS.size() / STORIES + random.nextInt(TEXTS.size() / STORIES));
                DocumentId document = new DocumentId(id, text.features().contentHash());
                Text one = texts.computeIfAbsent(document, d -> new Text(d, text, some(text.keys(), document)));
                fetched(one, story, version, random);
            }
        }
        for (Fetch fetch : fetches) {
            orders.merge(fetch.text().id(), fetch.order(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            eras.computeIfAbsent(fetch.text().id(), d -> new TreeSet<>()).addAll(fetch.eras());
        }
        Collections.shuffle(fetches, random);
    }

    private void fetched(Text text, int story, int version, Random random) {
        int start = FIRST_DAY + story * 11 + version * 9;
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int fetched = start + random.nextInt(80);
            int day = random.nextInt(5) < 2 ? fetched - random.nextInt(random.nextInt(4) == 0 ? 90 : 12) : fetched;
            Instant at = Instant.EPOCH.plusSeconds(86_400L * fetched + 3_600L * random.nextInt(24));
            Set<Integer> its =
                    new TreeSet<>(List.of(Math.floorDiv(fetched, DAYS_PER_ERA), Math.floorDiv(day, DAYS_PER_ERA)));
            fetches.add(new Fetch(text, new Order(day, at, text.id()), List.copyOf(its)));
        }
    }

    /** A quarter of the keys, so that near texts do not always meet and some have none; the same for all documents of one text. */
    private static List<Long> some(List<Long> keys, DocumentId document) {
        return document.contentHash().endsWith("0")
                ? List.of()
                : keys.stream().filter(key -> (key & 3) == 0).toList();
    }

    Set<DocumentId> documents() {
        return texts.keySet();
    }

    Set<Integer> eras(DocumentId document) {
        return eras.get(document);
    }

    /** The definition. Flags are left out: they depend on cap and floor. */
    DuplicateVerdict verdict(DocumentId document) {
        Order best = orders.get(document);
        Match reason = null;
        List<Order> links = new ArrayList<>();
        for (DocumentId other : texts.keySet()) {
            Optional<Match> match = compare(document, other);
            if (match.isEmpty()) {
                continue;
            }
            Order order = orders.get(other);
            if (!match.get().kind().isDuplicate()) {
                links.add(order);
            } else if (order.compareTo(best) < 0) {
                best = order;
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

    private Optional<Match> compare(DocumentId a, DocumentId b) {
        if (a.equals(b)
                || Collections.disjoint(texts.get(a).keys(), texts.get(b).keys())
                || !inReach(eras.get(a), eras.get(b))) {
            return Optional.empty();
        }
        return Relation.compare(
                texts.get(a).fingerprint().features(),
                texts.get(b).fingerprint().features());
    }

    private static boolean inReach(Set<Integer> a, Set<Integer> b) {
        return a.stream().anyMatch(era -> b.contains(era - 1) || b.contains(era) || b.contains(era + 1));
    }

    /** Whether some key of the document has more holders than the cap, in an era within its reach. */
    boolean isCapped(DocumentId document, int cap) {
        for (long key : texts.get(document).keys()) {
            for (int era : eras.get(document)) {
                for (int near = era - 1; near <= era + 1; near++) {
                    if (holders(key, near) > cap) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private long holders(long key, int era) {
        return texts.values().stream()
                .filter(text -> text.keys().contains(key) && eras.get(text.id()).contains(era))
                .count();
    }

    private static List<Fingerprint> texts() {
        List<Fingerprint> texts = new ArrayList<>();
        for (int story = 0; story < STORIES; story++) {
            String base = prose(story, 420);
            String other = prose(100 + story, 600);
            texts.add(Fingerprint.v1("\n" + base));
            texts.add(Fingerprint.v1("另一个标题\n" + base));
            texts.add(Fingerprint.v1("\n" + base.substring(0, 180) + "改动" + base.substring(182)));
            texts.add(Fingerprint.v1("\n" + base.substring(0, 240)));
            texts.add(Fingerprint.v1("\n" + base.substring(150)));
            texts.add(Fingerprint.v1("\n" + other.substring(0, 260) + base.substring(60, 260) + other.substring(260)));
            texts.add(Fingerprint.v1("\n" + base.substring(200, 420)
                    + prose((story + 1) % STORIES, 420).substring(0, 220)));
        }
        return texts;
    }

    private static String prose(int seed, int length) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) (0x4E00 + random.nextInt(3000)));
        }
        return text.toString();
    }
}
