package dev.newsmill.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.ArticleId;
import dev.newsmill.events.Digest;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateAnswer.Candidate;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OwnedDocumentTest {
    private static final DocumentId SELF = document("self", "text");

    @Test
    void waitsForEveryShardItTouched() {
        // given
        OwnedDocument fresh = OwnedDocument.first(order(SELF, 10), List.of(1), List.of(0, 2));

        // when
        OwnedDocument half = fresh.answered(answer(0, null));
        OwnedDocument whole = half.answered(answer(2, null));

        // then
        assertThat(fresh.isComplete()).isFalse();
        assertThat(half.isComplete()).isFalse();
        assertThat(whole.isComplete()).isTrue();
    }

    @Test
    void isCompleteAtOnceWithoutKeys() {
        assertThat(OwnedDocument.first(order(SELF, 10), List.of(1), List.of()).isComplete())
                .isTrue();
    }

    @Test
    void anUnaskedAnswerCompletesNothingButCounts() {
        // given
        OwnedDocument fresh = OwnedDocument.first(order(SELF, 10), List.of(1), List.of(3));
        Candidate earlier = candidate(document("other", "text"), 5);

        // when
        OwnedDocument told = fresh.answered(answer(DuplicateAnswer.UNASKED, earlier));

        // then
        assertThat(told.isComplete()).isFalse();
        assertThat(told.verdict().duplicate()).isNotNull();
        assertThat(told.verdict().duplicate().of()).isEqualTo(document("other", "text"));
    }

    @Test
    void anEarlierFetchOfItsOwnMakesItAnOriginalAgain() {
        // given
        OwnedDocument copy = OwnedDocument.first(order(SELF, 10), List.of(1), List.of(0))
                .answered(answer(0, candidate(document("other", "text"), 5)))
                .published();

        // when
        OwnedDocument original = copy.fetched(order(SELF, 3), List.of(1));

        // then
        assertThat(copy.verdict().duplicate()).isNotNull();
        assertThat(original.verdict().order()).isLessThan(copy.verdict().order());
        assertThat(original.verdict().duplicate()).isNull();
    }

    @Test
    void anotherVersionOfTheSameArticleIsNoDuplicate() {
        // given
        DocumentId older = new DocumentId(SELF.article(), Digest.of("older text"));

        // when
        OwnedDocument later =
                OwnedDocument.first(order(SELF, 10), List.of(1), List.of(0)).answered(answer(0, candidate(older, 5)));

        // then
        assertThat(later.verdict().duplicate()).isNull();
        assertThat(later.verdict().versionOf()).isEqualTo(older);
    }

    @Test
    void probesAgainOnlyWhenThereIsSomethingNewToTell() {
        OwnedDocument known = OwnedDocument.first(order(SELF, 10), List.of(4), List.of(0));

        assertThat(known.fetched(order(SELF, 12), List.of(4)).tellsMoreThan(known))
                .isFalse();
        assertThat(known.fetched(order(SELF, 9), List.of(4)).tellsMoreThan(known))
                .isTrue();
        assertThat(known.fetched(order(SELF, 12), List.of(5)).tellsMoreThan(known))
                .isTrue();
    }

    @Test
    void endsTheSameWhateverTheOrderAndTheRepetition() {
        for (int seed = 0; seed < 300; seed++) {
            // given
            Random random = new Random(seed);
            List<UnaryOperator<OwnedDocument>> happenings = happenings(random);
            OwnedDocument expected = apply(happenings);

            // when
            List<UnaryOperator<OwnedDocument>> again = new ArrayList<>(happenings);
            again.addAll(happenings.subList(0, random.nextInt(happenings.size())));
            Collections.shuffle(again, random);
            OwnedDocument actual = apply(again);

            // then
            assertThat(actual.verdict()).as("seed %d", seed).isEqualTo(expected.verdict());
            assertThat(actual).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static List<UnaryOperator<OwnedDocument>> happenings(Random random) {
        List<UnaryOperator<OwnedDocument>> happenings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int day = random.nextInt(20);
            if (random.nextBoolean()) {
                List<Integer> eras = List.of(random.nextInt(4));
                happenings.add(document -> document.fetched(order(SELF, day), eras));
            } else {
                int shard = random.nextInt(4) - 1;
                Candidate near = candidate(document("article " + random.nextInt(5), "text"), day);
                happenings.add(document -> document.answered(answer(shard, near)));
            }
        }
        return happenings;
    }

    private static OwnedDocument apply(List<UnaryOperator<OwnedDocument>> happenings) {
        OwnedDocument document = OwnedDocument.first(order(SELF, 20), List.of(0), List.of(0, 1, 2));
        for (UnaryOperator<OwnedDocument> happening : happenings) {
            document = happening.apply(document);
        }
        return document;
    }

    private static DuplicateAnswer answer(int shard, Candidate best) {
        return new DuplicateAnswer(SELF, 0, shard, best, List.of(), List.of());
    }

    private static Candidate candidate(DocumentId document, int day) {
        return new Candidate(order(document, day), DuplicateKind.EXACT, 1);
    }

    private static Order order(DocumentId document, int day) {
        return new Order(day, Instant.EPOCH.plusSeconds(86_400L * day), document);
    }

    private static DocumentId document(String article, String text) {
        return new DocumentId(new ArticleId(Digest.of(article)), Digest.of(text));
    }
}
