package dev.newsmill.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.ArticleId;
import dev.newsmill.events.Digest;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Order;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.RunName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final RunName R2 = new RunName("r2");
    private static final Instant FETCHED = Instant.parse("2026-11-22T08:00:00Z");
    private static final ArticleId ARTICLE = new ArticleId(Digest.of("article"));
    private static final String HASH = Digest.of("text");

    private final RunResults left = RunResults.empty();
    private final RunResults right = RunResults.empty();

    @Test
    void equalRunsAreEqualWhateverTimeTheyTook() {
        // given
        put(left, enriched(0, HASH, 100));
        put(right, enriched(0, HASH, 900));

        // when
        Comparison comparison = compare();

        // then
        assertThat(comparison.equal()).isTrue();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.outcomes()).isEqualTo(1);
        assertThat(comparison.documents()).isEqualTo(1);
        assertThat(comparison.currentVersions()).isEqualTo(1);
    }

    @Test
    void emptyRunsAreNotEqual() {
        assertThat(compare().equal()).isFalse();
    }

    @Test
    void aRunAgainstAnEmptyOneIsNotEqual() {
        // given
        put(left, enriched(0, HASH, 1));

        // when
        Comparison comparison = compare();

        // then
        assertThat(comparison.equal()).isFalse();
        assertThat(comparison.notCompared()).isEqualTo(1);
    }

    @Test
    void anotherOutcomeIsADifference() {
        // given
        put(left, enriched(0, HASH, 1));
        right.outcomes().put(raw(0), rejected(0, "no-text"));

        // when
        Comparison comparison = compare();

        // then
        assertThat(comparison.equal()).isFalse();
        assertThat(comparison.differences()).containsKeys("outcome", "reason", "contentHash", "document missing");
        assertThat(comparison.first()).contains("raw record 0-0: outcome, reason, contentHash");
    }

    @Test
    void aFieldOfAnEventThatDiffersIsNamed() {
        // given
        put(left, enriched(0, HASH, 1));
        put(right, enriched(0, HASH, 1));
        DocumentId document = new DocumentId(ARTICLE, HASH);
        List<String> digests = new ArrayList<>(Collections.nCopies(RunResults.FIELDS.size(), ""));
        digests.set(RunResults.FIELDS.indexOf("keywords"), Digest.of("other"));
        right.events().put(document, new RunResults.Event(raw(0), digests));

        // when
        Comparison comparison = compare();

        // then
        assertThat(comparison.differences()).containsExactly(Map.entry("keywords", 1L));
        assertThat(comparison.first()).containsExactly("document " + document + ": keywords");
    }

    @Test
    void anotherFinalVerdictIsADifference() {
        // given
        put(left, enriched(0, HASH, 1));
        put(right, enriched(0, HASH, 1));
        DocumentId document = new DocumentId(ARTICLE, HASH);
        left.verdicts().put(document, verdict(document, 10));
        right.verdicts().put(document, verdict(document, 9));

        // when
        Comparison comparison = compare();

        // then
        assertThat(comparison.differences()).containsExactly(Map.entry("verdict", 1L));
    }

    @Test
    void anotherCurrentVersionIsADifference() {
        // given: the same documents, but one run saw the older version fetched again later
        put(left, enriched(0, HASH, 1));
        put(right, enriched(0, HASH, 1));
        Outcome later = new Outcome(
                raw(1), ARTICLE, Outcome.Kind.UNCHANGED, null, Digest.of("second"), FETCHED.plusSeconds(60), 1);
        Outcome earlier = new Outcome(
                raw(1), ARTICLE, Outcome.Kind.UNCHANGED, null, Digest.of("second"), FETCHED.minusSeconds(60), 1);
        left.outcomes().put(raw(1), later);
        right.outcomes().put(raw(1), earlier);

        // when
        Comparison comparison = compare();

        // then
        assertThat(comparison.differences()).containsKeys("current version", "fetch");
    }

    @Test
    void onlyWhatBothHaveProcessedIsCompared() {
        // given
        put(left, enriched(0, HASH, 1));
        put(right, enriched(0, HASH, 1));
        left.outcomes().put(raw(1), rejected(1, "no-text"));

        // when
        Comparison comparison = compare();

        // then
        assertThat(comparison.equal()).isTrue();
        assertThat(comparison.outcomes()).isEqualTo(1);
        assertThat(comparison.notCompared()).isEqualTo(1);
    }

    @Test
    void aHoleInOneRunIsADifference() {
        // given
        put(left, enriched(1, HASH, 1));
        put(right, enriched(1, HASH, 1));
        left.outcomes().put(raw(0), rejected(0, "no-text"));

        // when
        Comparison comparison = compare();

        // then
        assertThat(comparison.equal()).isFalse();
        assertThat(comparison.first()).containsExactly("raw record 0-0: raw record missing on the right");
    }

    private Comparison compare() {
        return Comparison.of(RunName.LIVE, left, R2, right);
    }

    private static void put(RunResults results, Outcome outcome) {
        results.outcomes().put(outcome.raw(), outcome);
        List<String> digests = Collections.nCopies(RunResults.FIELDS.size(), "");
        results.events().put(new DocumentId(ARTICLE, HASH), new RunResults.Event(outcome.raw(), digests));
    }

    private static DuplicateVerdict verdict(DocumentId document, int day) {
        return new DuplicateVerdict(document, new Order(day, FETCHED, document), null, null, List.of(), List.of());
    }

    private static Outcome enriched(long offset, String hash, long micros) {
        return new Outcome(raw(offset), ARTICLE, Outcome.Kind.ENRICHED, null, hash, FETCHED, micros);
    }

    private static Outcome rejected(long offset, String reason) {
        return new Outcome(raw(offset), ARTICLE, Outcome.Kind.REJECTED, reason, null, FETCHED, 1);
    }

    private static RawCoordinates raw(long offset) {
        return new RawCoordinates(0, offset);
    }
}
