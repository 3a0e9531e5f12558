package dev.newsmill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.text.duplicate.Fingerprint;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryDocumentsTest {
    private final HistoryDocuments documents = new HistoryDocuments(1);

    @Test
    void makesTheSameDocumentsFromTheSameSeed() {
        assertThat(new HistoryDocuments(1).document(4_711)).isEqualTo(documents.document(4_711));
        assertThat(new HistoryDocuments(2).document(4_711)).isNotEqualTo(documents.document(4_711));
    }

    @Test
    void spreadsDocumentsEvenlyOverDays() {
        assertThat(Duration.between(
                        documents.document(10).fetchedAt(),
                        documents.document(10 + HistoryDocuments.PER_DAY).fetchedAt()))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void reprintsOneDocumentInThreeFromTheTwoDaysBeforeAndSomeStoriesMuchMoreOftenThanOthers() {
        int from = 2 * HistoryDocuments.PER_DAY;
        Map<Integer, Integer> reprints = new HashMap<>();

        for (int i = from; i < from + HistoryDocuments.PER_DAY; i++) {
            int story = documents.story(i);
            if (story != i) {
                assertThat(story).isBetween(i - 2 * HistoryDocuments.PER_DAY, i - 1);
                reprints.merge(story, 1, Integer::sum);
            }
        }

        assertThat(reprints.values().stream().mapToInt(Integer::intValue).sum())
                .isBetween(HistoryDocuments.PER_DAY / 3 - 1, HistoryDocuments.PER_DAY / 3 + 1);
        assertThat(reprints.values()).anyMatch(times -> times > 40);
        assertThat(reprints).hasSizeGreaterThan(100);
    }

    /** Of the texts of one site on real pages, 12 in 27,528 unrelated pairs share a key; this history is to be no easier. */
    @Test
    void letsUnrelatedStoriesShareKeysAtLeastAsOftenAsRealOnes() {
        Map<Long, Set<Integer>> holders = new HashMap<>();
        int stories = 0;
        for (int i = 0; i < 3_000; i++) {
            if (documents.story(i) == i) {
                stories++;
                HistoryDocuments.Document made = documents.document(i);
                for (long key : Fingerprint.v1(ArticleEnriched.content(made.title(), made.text()))
                        .keys()) {
                    holders.computeIfAbsent(key, k -> new HashSet<>()).add(i);
                }
            }
        }

        Set<Long> pairs = new HashSet<>();
        for (Set<Integer> together : holders.values()) {
            together.forEach(a -> together.stream().filter(b -> b < a).forEach(b -> pairs.add(a * 10_000L + b)));
        }
        double share = pairs.size() / (stories * (stories - 1) / 2.0);

        assertThat(share).isBetween(12 / 27_528.0, 100 / 27_528.0);
        assertThat(holders.values()).anyMatch(together -> together.size() > 20);
    }

    @Test
    void datesOneDocumentInTenBack() {
        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> documents.document(i).isDatedBack())
                        .count())
                .isEqualTo(100);
    }
}
