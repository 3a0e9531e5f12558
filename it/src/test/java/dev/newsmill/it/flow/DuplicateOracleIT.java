package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.enrich.Enricher;
import dev.newsmill.enrich.Enricher.Accepted;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.Order;
import dev.newsmill.ingest.ArticlePublisher;
import dev.newsmill.ingest.IngestConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Final verdicts are a function of the set of fetches: brute force over the set says the same as the topology. */
class DuplicateOracleIT {
    private static final int WORLDS = 8;
    private static final int ARTICLES = 40;
    private static final Instant START = Instant.parse("2024-01-05T00:00:00Z");

    @Test
    void finalVerdictsEqualBruteForceWhateverTheOrder(@TempDir Path directory) throws Exception {
        // given: fetches in any order, fetched again, changed and changed back, with copies up to 120 days apart
        List<ArticleFetched> fetches = new ArrayList<>();
        for (int seed = 0; seed < WORLDS; seed++) {
            fetches.addAll(world(seed));
        }
        Map<DocumentId, DocumentId> expected = bruteForce(fetches);
        assertThat(expected.values().stream()
                        .filter(original -> original != null)
                        .count())
                .as("the worlds hold many duplicates")
                .isGreaterThan(100);

        // when
        Map<DocumentId, DocumentId> actual = new TreeMap<>();
        try (Newsmill newsmill = Newsmill.start(directory)) {
            try (ArticlePublisher publisher =
                    new ArticlePublisher(new IngestConfig(newsmill.bootstrapServers(), Map.of()))) {
                fetches.forEach(publisher::publish);
                publisher.flush();
            }
            newsmill.drained();
            newsmill.finalVerdicts()
                    .forEach((document, verdict) -> actual.put(
                            document,
                            verdict.duplicate() == null
                                    ? null
                                    : verdict.duplicate().of()));
        }

        // then
        assertThat(actual.keySet()).isEqualTo(new TreeSet<>(expected.keySet()));
        for (DocumentId document : expected.keySet()) {
            assertThat(actual.get(document)).as("%s", document).isEqualTo(expected.get(document));
        }
    }

    /** Seeds are the world numbers; texts of different worlds share nothing. */
    private static List<ArticleFetched> world(int seed) {
        Random random = new Random(seed);
        List<ArticleFetched> fetches = new ArrayList<>();
        for (int article = 0; article < ARTICLES; article++) {
            int fetched = 1 + random.nextInt(3);
            for (int i = 0; i < fetched; i++) {
                Instant at = START.plusSeconds(3_600L * random.nextInt(24 * 120));
                fetches.add(fetch(seed, article, random.nextInt(6), at));
            }
        }
        Collections.shuffle(fetches, random);
        return fetches;
    }

    private static ArticleFetched fetch(int world, int article, int story, Instant at) {
        String url = "https://site" + article + ".example/" + world;
        String text = "青河市第" + world + "届第" + story + "次工作会议举行\n"
                + "青河市第" + world + "届第" + story + "次工作会议今天举行,会议听取了有关部门的工作汇报,研究部署下一阶段的重点任务。\n"
                + "会议强调,各有关部门要切实履行职责,密切协作配合,确保各项工作按照时间节点有序推进,取得实实在在的成效。\n";
        Body body = Body.ofText(text);
        return new ArticleFetched(
                ArticleId.of(url, "example", null, body.toBytes()),
                url,
                "example",
                null,
                at,
                at,
                "test",
                "text/plain",
                null,
                body,
                Hints.NONE);
    }

    /** The definition, with no protocol in it: the smallest order among a document and all it is near to. Null: an original. */
    private static Map<DocumentId, DocumentId> bruteForce(List<ArticleFetched> fetches) {
        Map<DocumentId, Order> orders = new HashMap<>();
        Map<DocumentId, TreeSet<Integer>> eras = new HashMap<>();
        Release release = Release.current();
        for (ArticleFetched fetch : fetches) {
            Accepted accepted = (Accepted) Enricher.enrich(fetch, release);
            DocumentId document = accepted.event().document();
            orders.merge(document, accepted.order(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            eras.computeIfAbsent(document, d -> new TreeSet<>()).addAll(accepted.eras());
        }
        Map<DocumentId, DocumentId> verdicts = new HashMap<>();
        orders.forEach((document, order) -> {
            Order best = order;
            for (Map.Entry<DocumentId, Order> other : orders.entrySet()) {
                boolean near = other.getKey().contentHash().equals(document.contentHash())
                        && inReach(eras.get(document), eras.get(other.getKey()));
                if (near && other.getValue().compareTo(best) < 0) {
                    best = other.getValue();
                }
            }
            boolean own = best.document().article().equals(document.article());
            verdicts.put(document, own ? null : best.document());
        });
        return verdicts;
    }

    private static boolean inReach(TreeSet<Integer> a, TreeSet<Integer> b) {
        return a.stream().anyMatch(x -> b.contains(x - 1) || b.contains(x) || b.contains(x + 1));
    }
}
