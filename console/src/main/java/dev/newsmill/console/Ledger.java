package dev.newsmill.console;

import dev.newsmill.events.DuplicateFlag;
import java.util.List;

/**
 * Where every raw record of a run has gone.
 *
 * @param partitions one line per raw partition, in order
 * @param enrichedEvents records of the enriched topic that reached the store
 * @param rows documents in the store
 * @param duplicates documents whose verdict is a duplicate
 * @param flags how many documents carry each flag that says what their verdict could not take into account; all flags, also those of none
 * @param setAside records that the store could not take
 * @param pending records that are still on their way, all stages together; 0 when the system is idle
 * @param balanced everything is processed and every sum agrees
 * @param problems one sentence for each sum that does not agree, or that nothing in flight can explain; empty when balanced
 */
public record Ledger(
        List<PartitionLine> partitions,
        long enrichedEvents,
        long rows,
        long duplicates,
        List<FlagCount> flags,
        long setAside,
        long pending,
        boolean balanced,
        List<String> problems) {
    public Ledger {
        partitions = List.copyOf(partitions);
        flags = List.copyOf(flags);
        problems = List.copyOf(problems);
    }

    /** Documents with a flag, what it means and what an operator can do. */
    public record FlagCount(String flag, long documents, String explanation) {
        static FlagCount of(DuplicateFlag flag, long documents) {
            return new FlagCount(flag.label(), documents, flag.explanation());
        }
    }

    /** The flags that some document carries. */
    public List<FlagCount> flagged() {
        return flags.stream().filter(flag -> flag.documents() > 0).toList();
    }

    /**
     * One raw partition: {@code committed} is how far enrichment has come, {@code rawEnd} how far the log reaches, the others count the
     * outcomes in the store.
     */
    public record PartitionLine(
            int partition, long rawEnd, long committed, long enriched, long unchanged, long rejected, long deadLetter) {
        public long outcomes() {
            return enriched + unchanged + rejected + deadLetter;
        }
    }
}
