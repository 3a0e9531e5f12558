package dev.newsmill.ingest;

import java.util.List;

/**
 * What came of reading.
 *
 * @param acknowledged raw records that are safe on the brokers, the unreadable ones among them
 * @param unreadable of these, the ones that are no article and will end as dead letters
 * @param problems one sentence for each thing that could not be sent; empty when everything was
 * @param notes one sentence for each unreadable record and each file left out
 */
public record IngestReport(long acknowledged, long unreadable, List<String> problems, List<String> notes) {
    public IngestReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
