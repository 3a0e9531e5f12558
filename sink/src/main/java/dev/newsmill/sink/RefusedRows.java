package dev.newsmill.sink;

import dev.newsmill.events.ArticleRejected;
import dev.newsmill.events.JsonSerde;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What did not become an article, on its way into the tables rejected, dead_letter and set_aside. */
final class RefusedRows {
    private static final JsonSerde<ArticleRejected> REJECTIONS = JsonSerde.of(ArticleRejected.class);
    private static final int FIRST_BYTES = 4_096;
    private static final String ERROR = "__streams.errors.";

    private final Rows rejected = new Rows("""
            insert into rejected (raw_partition, raw_offset, article, url, source, fetched_at, reason, detail)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", "int4", "int8", "text", "text", "text", "timestamptz", "text", "text");
    private final Rows deadLetters = new Rows("""
            insert into dead_letter (partition, record_offset, raw_partition, raw_offset, error, size, first_bytes)
            select * from unnest(?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", "int4", "int8", "int4", "int8", "text", "int4", "bytea");
    private final Rows setAside = new Rows("""
            insert into set_aside (topic, partition, record_offset, reason, record_key, record_value)
            select * from unnest(?, ?, ?, ?, ?, ?) on conflict do nothing""", "text", "int4", "int8", "text", "bytea", "bytea");

    void addRejected(ConsumerRecord<byte[], byte[]> record) {
        ArticleRejected event = REJECTIONS.read(record.value());
        rejected.add(
                event.raw().partition(),
                event.raw().offset(),
                event.id().value(),
                Storable.textOrNull(event.url()),
                Storable.textOrNull(event.source()),
                event.fetchedAt(),
                event.reason().label(),
                Storable.textOrNull(event.detail()));
    }

    void addDeadLetter(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        String message = Headers.text(record, ERROR + "message");
        String exception = Headers.text(record, ERROR + "exception");
        String error = message != null ? message : exception != null ? exception : "the record names no error";
        Long partition = Headers.numberOrNull(record, ERROR + "partition");
        deadLetters.add(
                record.partition(),
                record.offset(),
                partition == null ? null : partition.intValue(),
                Headers.numberOrNull(record, ERROR + "offset"),
                Storable.textOrNull(error),
                bytes.length,
                Arrays.copyOf(bytes, Math.min(bytes.length, FIRST_BYTES)));
    }

    void addSetAside(ConsumerRecord<byte[], byte[]> record, @Nullable String reason) {
        setAside.add(
                record.topic(),
                record.partition(),
                record.offset(),
                Storable.textOrNull(reason == null ? "no reason was given" : reason),
                record.key(),
                record.value());
    }

    void write(Connection connection) throws SQLException {
        rejected.write(connection);
        deadLetters.write(connection);
        setAside.write(connection);
    }
}
