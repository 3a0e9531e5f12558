package dev.newsmill.sink;

import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Outcomes on their way into the tables outcome, ledger and article. */
final class OutcomeRows {
    private static final JsonSerde<Outcome> OUTCOMES = JsonSerde.of(Outcome.class);

    private final Rows outcomes = new Rows("""
            insert into outcome (raw_partition, raw_offset, article, outcome, reason, content_hash, fetched_at, duration_micros)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", "int4", "int8", "text", "text", "text", "text", "timestamptz", "int8");
    private final Rows counts = new Rows("""
            insert into ledger as l (raw_partition, outcome, reason, records)
            select raw_partition, outcome, reason, count(*) from unnest(?, ?, ?) as t (raw_partition, outcome, reason)
            group by raw_partition, outcome, reason
            on conflict (raw_partition, outcome, reason) do update set records = l.records + excluded.records""", "int4", "text", "text");
    private final Rows articles = new Rows("""
            insert into article as a (id, content_hash, fetched_at, versions, fetches)
            select id, (array_agg(content_hash order by fetched_at desc, content_hash collate "C" desc))[1], max(fetched_at),
                count(*) filter (where is_new), count(*)
            from unnest(?, ?, ?, ?) as t (id, content_hash, fetched_at, is_new) group by id
            on conflict (id) do update set
                content_hash = case when (excluded.fetched_at, excluded.content_hash) > (a.fetched_at, a.content_hash)
                    then excluded.content_hash else a.content_hash end,
                fetched_at = greatest(a.fetched_at, excluded.fetched_at),
                versions = a.versions + excluded.versions,
                fetches = a.fetches + excluded.fetches""", "text", "text", "timestamptz", "bool");

    void add(ConsumerRecord<byte[], byte[]> record) {
        Outcome outcome = OUTCOMES.read(record.value());
        String article = outcome.id() == null ? null : outcome.id().value();
        String kind = outcome.outcome().label();
        String reason = Storable.textOrNull(outcome.reason());
        outcomes.add(
                outcome.raw().partition(),
                outcome.raw().offset(),
                article,
                kind,
                reason,
                outcome.contentHash(),
                outcome.fetchedAt(),
                outcome.durationMicros());
        boolean counted = outcome.outcome() == Outcome.Kind.REJECTED && reason != null;
        counts.add(outcome.raw().partition(), kind, counted ? reason : "");
        if (outcome.contentHash() != null) {
            articles.add(
                    article, outcome.contentHash(), outcome.fetchedAt(), outcome.outcome() == Outcome.Kind.ENRICHED);
        }
    }

    void write(Connection connection) throws SQLException {
        outcomes.write(connection);
        counts.write(connection);
        articles.write(connection);
    }
}
