package dev.newsmill.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far each partition is folded, and the epoch that tells a stale sink from the one that took over. */
final class OffsetTable {
    private OffsetTable() {}

    /** What a sink gets that takes over. */
    record Claim(long epoch, Map<TopicPartition, Long> positions) {}

    /**
     * Takes the partitions over from whoever had them. New ones start at {@code beginnings}.
     *
     * @param beginnings every partition to read, with the first offset its log still has
     */
    static Claim claim(Connection connection, Map<TopicPartition, Long> beginnings) throws SQLException {
        lock(connection);
        Rows missing = new Rows("""
                insert into sink_offset (topic, partition, next_offset, epoch)
                select topic, partition, next_offset, 0 from unnest(?, ?, ?) as t (topic, partition, next_offset)
                on conflict do nothing""", "text", "int4", "int8");
        for (TopicPartition partition : beginnings.keySet()) {
            missing.add(partition.topic(), partition.partition(), beginnings.get(partition));
        }
        missing.write(connection);
        Map<TopicPartition, Long> positions = new HashMap<>();
        long epoch = 0;
        try (PreparedStatement raise = connection.prepareStatement("update sink_offset set epoch ="
                        + " (select max(epoch) + 1 from sink_offset) returning topic, partition, next_offset, epoch");
                ResultSet raised = raise.executeQuery()) {
            while (raised.next()) {
                TopicPartition partition = new TopicPartition(raised.getString(1), raised.getInt(2));
                if (beginnings.containsKey(partition)) {
                    positions.put(partition, raised.getLong(3));
                }
                epoch = raised.getLong(4);
            }
        }
        return new Claim(epoch, positions);
    }

    /**
     * Moves the batch's partitions on and holds them until the transaction ends.
     *
     * @throws SinkException if another sink took them over
     */
    static void advance(Connection connection, long epoch, Batch batch) throws SQLException {
        lock(connection);
        Rows moved = new Rows("""
                update sink_offset o set next_offset = t.next_offset, records = o.records + t.records
                from unnest(?, ?, ?, ?, ?) as t (topic, partition, next_offset, records, epoch)
                where o.topic = t.topic and o.partition = t.partition and o.epoch = t.epoch""", "text", "int4", "int8", "int4", "int8");
        Map<TopicPartition, Integer> counts = batch.counts();
        for (TopicPartition partition : batch.positions().keySet()) {
            moved.add(
                    partition.topic(),
                    partition.partition(),
                    batch.positions().get(partition),
                    counts.getOrDefault(partition, 0),
                    epoch);
        }
        if (moved.write(connection) != batch.positions().size()) {
            throw new SinkException(
                    "another sink took over the tables in schema '" + connection.getSchema() + "': this one (epoch "
                            + epoch + ") stops without writing",
                    null);
        }
    }

    /** One sink at a time: neither sees the other's half-written offsets, and neither waits for rows in another order. */
    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('sink ' || current_schema(), 0))")) {
            lock.executeQuery().close();
        }
    }
}
