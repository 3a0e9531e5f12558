package dev.newsmill.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerBalanceTest {
    private static final Map<Integer, Map<String, Long>> OUTCOMES =
            Map.of(0, Map.of("enriched", 3L, "unchanged", 1L), 1, Map.of("rejected", 1L, "dead-letter", 1L));

    private static LedgerQueries.Books books(long outcomeRows, long events, long rows, long documents, long aside) {
        return new LedgerQueries.Books(
                OUTCOMES,
                Map.of(0, 0L, 1, 0L),
                outcomeRows,
                events,
                rows,
                documents,
                1,
                Map.of("degraded: cap", 2L),
                aside,
                Map.of());
    }

    private static RunLog.Progress progress(long committed, long rawEnd, long internal, long unstored) {
        return new RunLog.Progress(
                Map.of(0, 0L, 1, 0L),
                new TreeMap<>(Map.of(0, rawEnd, 1, 2L)),
                Map.of(0, committed, 1, 2L),
                internal,
                unstored);
    }

    @Test
    void booksThatAgreeAreBalanced() {
        Ledger ledger = LedgerQueries.balance(books(6, 3, 3, 3, 0), progress(4, 4, 0, 0));

        assertThat(ledger.balanced()).isTrue();
        assertThat(ledger.problems()).isEmpty();
        assertThat(ledger.partitions())
                .containsExactly(
                        new Ledger.PartitionLine(0, 4, 4, 3, 1, 0, 0), new Ledger.PartitionLine(1, 2, 2, 0, 0, 1, 1));
    }

    @Test
    void anEmptySystemIsBalanced() {
        var empty = new LedgerQueries.Books(Map.of(), Map.of(), 0, 0, 0, 0, 0, Map.of(), 0, Map.of());

        Ledger ledger = LedgerQueries.balance(
                empty, new RunLog.Progress(Map.of(0, 0L), new TreeMap<>(Map.of(0, 0L)), Map.of(), 0, 0));

        assertThat(ledger.balanced()).isTrue();
    }

    @Test
    void whatIsInFlightIsNeitherBalancedNorAProblem() {
        for (var inFlight : List.of(progress(4, 9, 0, 0), progress(4, 4, 2, 0), progress(4, 4, 0, 1))) {
            Ledger ledger = LedgerQueries.balance(books(6, 2, 2, 3, 0), inFlight);

            assertThat(ledger.balanced()).as("%s", inFlight).isFalse();
            assertThat(ledger.pending()).isPositive();
            assertThat(ledger.problems()).isEmpty();
        }
    }

    @Test
    void aConsumedRecordWithoutAnOutcomeIsNamedByItsPartition() {
        Ledger ledger = LedgerQueries.balance(books(6, 3, 3, 3, 0), progress(5, 5, 0, 0));

        assertThat(ledger.balanced()).isFalse();
        assertThat(ledger.problems())
                .singleElement()
                .asString()
                .contains("partition 0", "5 records", "4 have an outcome");
    }

    @Test
    void aRunThatStartedOnATruncatedLogIsBalancedButALostFirstRecordIsNot() {
        Map<Integer, Map<String, Long>> outcomes = Map.of(0, Map.of("enriched", 4L));
        var books = new LedgerQueries.Books(outcomes, Map.of(0, 100L), 4, 4, 4, 4, 0, Map.of(), 0, Map.of());
        SortedMap<Integer, Long> end = new TreeMap<>(Map.of(0, 104L));

        Ledger truncated =
                LedgerQueries.balance(books, new RunLog.Progress(Map.of(0, 100L), end, Map.of(0, 104L), 0, 0));
        Ledger later = LedgerQueries.balance(books, new RunLog.Progress(Map.of(0, 103L), end, Map.of(0, 104L), 0, 0));
        Ledger lost = LedgerQueries.balance(books, new RunLog.Progress(Map.of(0, 99L), end, Map.of(0, 104L), 0, 0));

        assertThat(truncated.balanced()).isTrue();
        assertThat(later.balanced()).isTrue();
        assertThat(lost.problems()).singleElement().asString().contains("5 records were consumed", "4 have an outcome");
    }

    @Test
    void twoOutcomesOfOneRecordAMissingEventAndAMissingRowAreEachAProblem() {
        assertThat(LedgerQueries.balance(books(5, 3, 3, 3, 0), progress(4, 4, 0, 0))
                        .problems())
                .singleElement()
                .asString()
                .contains("two outcomes");
        assertThat(LedgerQueries.balance(books(6, 2, 3, 3, 0), progress(4, 4, 0, 0))
                        .problems())
                .singleElement()
                .asString()
                .contains("2 enriched events");
        assertThat(LedgerQueries.balance(books(6, 3, 2, 3, 0), progress(4, 4, 0, 0))
                        .problems())
                .singleElement()
                .asString()
                .contains("the store has 2");
    }

    @Test
    void everyFlagIsCountedAndExplainedAndThoseOfNobodyAreZero() {
        Ledger ledger = LedgerQueries.balance(books(6, 3, 3, 3, 0), progress(4, 4, 0, 0));

        assertThat(ledger.flags())
                .extracting(Ledger.FlagCount::flag, Ledger.FlagCount::documents)
                .containsExactly(tuple("degraded: cap", 2L), tuple("degraded: floor", 0L), tuple("closed", 0L));
        assertThat(ledger.flags())
                .allSatisfy(flag -> assertThat(flag.explanation()).contains("replay"));
        assertThat(ledger.flagged()).extracting(Ledger.FlagCount::flag).containsExactly("degraded: cap");
        assertThat(ledger.balanced()).as("a flag is no gap in the books").isTrue();
    }

    @Test
    void aRecordSetAsideNeverBalances() {
        Ledger ledger = LedgerQueries.balance(books(6, 3, 3, 3, 1), progress(4, 4, 0, 0));

        assertThat(ledger.balanced()).isFalse();
        assertThat(ledger.problems()).singleElement().asString().contains("set_aside");
    }
}
