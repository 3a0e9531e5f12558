package dev.newsmill.console;

import dev.newsmill.console.Ledger.FlagCount;
import dev.newsmill.console.Ledger.PartitionLine;
import dev.newsmill.events.DuplicateFlag;
import dev.newsmill.events.RawCoordinates;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the ledger of a run from Kafka and the store. Thread-safe. */
public final class LedgerQueries implements AutoCloseable {
    private final Store store;
    private final RunLog log;
    private final boolean own;

    private LedgerQueries(Store store, RunLog log, boolean own) {
        this.store = store;
        this.log = log;
        this.own = own;
    }

    /**
     * Opens connections of its own; close it after use.
     *
     * @throws ConsoleException if the database cannot be reached
     */
    public static LedgerQueries open(ConsoleConfig config) {
        Store store = Store.open(config);
        return new LedgerQueries(store, RunLog.open(config), true);
    }

    static LedgerQueries over(Store store, RunLog log) {
        return new LedgerQueries(store, log, false);
    }

    /**
     * The store is read first: what Kafka has more by then counts as pending, never as missing.
     *
     * @throws ConsoleException if database or broker are away
     */
    public Ledger read() {
        Books books = store.read(LedgerQueries::books);
        return balance(books, log.progress(books.positions()));
    }

    /**
     * The records that were declined last, rejected or dead letters, latest first.
     *
     * @param limit at least 1
     */
    public List<Declined> declined(int limit) {
        return store.read(connection -> Store.rows(
                connection,
                """
                select o.raw_partition, o.raw_offset, o.outcome, o.reason, r.source, r.url, r.detail
                from outcome o left join rejected r using (raw_partition, raw_offset)
                where o.outcome in ('rejected', 'dead-letter')
                order by o.raw_offset desc, o.raw_partition limit ?
                """,
                List.of(limit),
                row -> new Declined(
                        new RawCoordinates(row.getInt("raw_partition"), row.getLong("raw_offset")),
                        row.getString("outcome"),
                        String.valueOf(row.getString("reason")),
                        row.getString("source"),
                        row.getString("url"),
                        row.getString("detail"))));
    }

    /** What the store says. {@code outcomes} by raw partition and label, {@code firstOffsets} by raw partition. */
    record Books(
            Map<Integer, Map<String, Long>> outcomes,
            Map<Integer, Long> firstOffsets,
            long outcomeRows,
            long enrichedEvents,
            long rows,
            long acceptedDocuments,
            long duplicates,
            Map<String, Long> flags,
            long setAside,
            Map<String, Map<Integer, Long>> positions) {}

    private static Books books(Connection connection) throws SQLException {
        Map<Integer, Map<String, Long>> outcomes = new TreeMap<>();
        Store.rows(
                connection,
                "select raw_partition, outcome, sum(records) from ledger group by raw_partition, outcome",
                List.of(),
                row -> outcomes.computeIfAbsent(row.getInt(1), partition -> new TreeMap<>())
                        .put(row.getString(2), row.getLong(3)));
        Map<Integer, Long> firstOffsets = new TreeMap<>();
        for (int partition : outcomes.keySet()) {
            firstOffsets.put(
                    partition,
                    Store.number(connection, "select min(raw_offset) from outcome where raw_partition = ?", partition));
        }
        Map<String, Map<Integer, Long>> positions = new TreeMap<>();
        Store.rows(connection, "select topic, partition, next_offset from sink_offset", List.of(), row -> positions
                .computeIfAbsent(row.getString(1), topic -> new TreeMap<>())
                .put(row.getInt(2), row.getLong(3)));
        long rows = Store.number(connection, "select count(*) from document");
        long first = sum(outcomes, "enriched");
        return new Books(
                outcomes,
                firstOffsets,
                Store.number(connection, "select count(*) from outcome"),
                Store.number(
                        connection,
                        "select coalesce(sum(records), 0) from sink_offset where topic like 'news.article.enriched%'"),
                rows,
                rows == first
                        ? rows
                        : Store.number(
                                connection,
                                "select count(distinct (article, content_hash)) from outcome where content_hash is not null"),
                Store.number(
                        connection,
                        "select count(*) from verdict v join document d on d.id = v.document where duplicate_of is not null"),
                flags(connection),
                Store.number(connection, "select count(*) from set_aside"),
                positions);
    }

    private static Map<String, Long> flags(Connection connection) throws SQLException {
        Map<String, Long> flags = new TreeMap<>();
        Store.rows(
                connection,
                "select flag, count(*) from verdict_flag f join document d on d.id = f.document group by flag",
                List.of(),
                row -> flags.put(row.getString(1), row.getLong(2)));
        return flags;
    }

    /** Compares the store's books with Kafka's. Pure. */
    static Ledger balance(Books books, RunLog.Progress progress) {
        List<PartitionLine> lines = new ArrayList<>();
        progress.rawEnds().forEach((partition, end) -> {
            Map<String, Long> counts = books.outcomes().getOrDefault(partition, Map.of());
            lines.add(new PartitionLine(
                    partition,
                    end,
                    progress.committed().getOrDefault(partition, 0L),
                    counts.getOrDefault("enriched", 0L),
                    counts.getOrDefault("unchanged", 0L),
                    counts.getOrDefault("rejected", 0L),
                    counts.getOrDefault("dead-letter", 0L)));
        });
        long unread = lines.stream()
                .mapToLong(line -> Math.max(0, line.rawEnd() - line.committed()))
                .sum();
        long pending = unread + progress.internal() + progress.unstored();
        List<String> problems = new ArrayList<>();
        if (books.setAside() > 0) {
            problems.add(books.setAside() + " records could not be stored: see the table set_aside for each reason.");
        }
        if (pending == 0) {
            compare(books, progress.rawStarts(), lines, problems);
        }
        return new Ledger(
                lines,
                books.enrichedEvents(),
                books.rows(),
                books.duplicates(),
                Arrays.stream(DuplicateFlag.values())
                        .map(flag -> FlagCount.of(flag, books.flags().getOrDefault(flag.label(), 0L)))
                        .toList(),
                books.setAside(),
                pending,
                pending == 0 && problems.isEmpty(),
                problems);
    }

    private static void compare(
            Books books, Map<Integer, Long> rawStarts, List<PartitionLine> lines, List<String> problems) {
        for (PartitionLine line : lines) {
            // A run that started after the owner of the log had let old records go never saw those. The first outcome
            // may be
            // older than the log, since records go later too; but nothing that the log still has may lie before it.
            long start = rawStarts.getOrDefault(line.partition(), 0L);
            long first = Math.min(start, books.firstOffsets().getOrDefault(line.partition(), start));
            long consumed = Math.max(0, line.committed() - first);
            if (consumed != line.outcomes()) {
                problems.add("Raw partition " + line.partition() + ": " + consumed + " records were consumed, but "
                        + line.outcomes() + " have an outcome.");
            }
        }
        long outcomes = lines.stream().mapToLong(PartitionLine::outcomes).sum();
        if (outcomes != books.outcomeRows()) {
            problems.add(outcomes + " outcomes were counted for " + books.outcomeRows()
                    + " raw records: some record has two outcomes.");
        }
        long enriched = sum(books.outcomes(), "enriched");
        if (enriched != books.enrichedEvents()) {
            problems.add(
                    enriched + " outcomes say enriched, but there are " + books.enrichedEvents() + " enriched events.");
        }
        if (books.rows() != books.acceptedDocuments()) {
            problems.add("The outcomes name " + books.acceptedDocuments() + " documents, but the store has "
                    + books.rows() + ".");
        }
    }

    private static long sum(Map<Integer, Map<String, Long>> outcomes, String label) {
        return outcomes.values().stream()
                .mapToLong(counts -> counts.getOrDefault(label, 0L))
                .sum();
    }

    @Override
    public void close() {
        if (own) {
            store.close();
            log.close();
        }
    }
}
