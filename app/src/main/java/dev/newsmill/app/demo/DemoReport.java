package dev.newsmill.app.demo;

import dev.newsmill.console.Ledger;
import java.time.Duration;

/**
 * What a demo did. Printed as one JSON object.
 *
 * @param articles raw records fed in this run
 * @param outcomes what became of them
 * @param ledgerBalanced over everything in the data directory
 * @param rows documents in the database
 * @param duplicates of these, the ones whose verdict is a duplicate
 * @param startupSeconds from the start of the process until articles were taken
 * @param elapsedSeconds from the start of the process until everything was processed
 */
public record DemoReport(
        long articles,
        Outcomes outcomes,
        boolean ledgerBalanced,
        long rows,
        long duplicates,
        double startupSeconds,
        double elapsedSeconds) {

    /** Counts of raw records. */
    public record Outcomes(long enriched, long unchanged, long rejected, long deadLetter) {
        static Outcomes of(Ledger ledger) {
            var lines = ledger.partitions();
            return new Outcomes(
                    lines.stream().mapToLong(Ledger.PartitionLine::enriched).sum(),
                    lines.stream().mapToLong(Ledger.PartitionLine::unchanged).sum(),
                    lines.stream().mapToLong(Ledger.PartitionLine::rejected).sum(),
                    lines.stream().mapToLong(Ledger.PartitionLine::deadLetter).sum());
        }

        Outcomes minus(Outcomes other) {
            return new Outcomes(
                    enriched - other.enriched,
                    unchanged - other.unchanged,
                    rejected - other.rejected,
                    deadLetter - other.deadLetter);
        }

        long sum() {
            return enriched + unchanged + rejected + deadLetter;
        }

        @Override
        public String toString() {
            return enriched + " enriched, " + unchanged + " unchanged, " + rejected + " rejected, " + deadLetter
                    + " dead letters";
        }
    }

    /** The difference that this run made. */
    public static DemoReport between(Ledger before, Ledger after, Duration startup, Duration elapsed) {
        Outcomes outcomes = Outcomes.of(after).minus(Outcomes.of(before));
        return new DemoReport(
                outcomes.sum(),
                outcomes,
                after.balanced(),
                after.rows(),
                after.duplicates(),
                seconds(startup),
                seconds(elapsed));
    }

    private static double seconds(Duration time) {
        return Math.round(time.toMillis() / 100.0) / 10.0;
    }
}
