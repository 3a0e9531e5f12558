package dev.newsmill.sink;

import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run's tables as the fold of its topics. A batch is one transaction: its rows, its counts and the next offsets together, or
 * nothing. One thread.
 */
final class ArticleStore implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(ArticleStore.class);

    private final Connection connection;
    private final RunName run;
    private final Tokenizer tokenizer;
    private long epoch;

    /** @param connection to be used by nobody else; its schema is the run's */
    ArticleStore(Connection connection, RunName run, Tokenizer tokenizer) throws SQLException {
        this.connection = connection;
        this.run = run;
        this.tokenizer = tokenizer;
        connection.setAutoCommit(false);
    }

    /** The topics whose fold the tables are. */
    static List<String> topics(RunName run) {
        return List.of(
                Topics.ARTICLE_ENRICHED.in(run),
                Topics.ARTICLE_VERDICT.in(run),
                Topics.ARTICLE_REJECTED.in(run),
                Topics.ARTICLE_OUTCOME.in(run),
                Topics.ENRICH_DEAD_LETTER.in(run));
    }

    /** Takes the partitions over and says where each goes on. {@code beginnings} serve those never read before. */
    Map<TopicPartition, Long> claim(Map<TopicPartition, Long> beginnings) throws SQLException {
        OffsetTable.Claim claim = inTransaction(() -> OffsetTable.claim(connection, beginnings));
        epoch = claim.epoch();
        return claim.positions();
    }

    /**
     * Folds a batch in. Where the database refuses a value, the batch is split until the bad record alone is set aside.
     *
     * @throws SinkException if another sink took over
     * @throws SQLException if the database is away; nothing of the transaction under way was written
     */
    void apply(Batch batch) throws SQLException {
        try {
            write(batch, null);
        } catch (SQLException e) {
            if (!isAboutData(e) || batch.records().isEmpty()) {
                throw e;
            }
            if (batch.records().size() == 1) {
                write(batch, e.getMessage());
                return;
            }
            for (Batch half : batch.halves()) {
                apply(half);
            }
        }
    }

    /** One transaction. With a refusal the batch's records are set aside for that reason. */
    private void write(Batch batch, @Nullable String refusal) throws SQLException {
        inTransaction(() -> {
            OffsetTable.advance(connection, epoch, batch);
            Tables tables = new Tables();
            for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
                if (refusal == null) {
                    tables.add(record);
                } else {
                    tables.setAside(record, refusal);
                }
            }
            tables.write();
            return batch;
        });
    }

    /** Classes of SQLSTATE: data exception, integrity violation, program limit exceeded. */
    private static boolean isAboutData(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    /** Work on the connection. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException | SinkException e) {
            try {
                connection.rollback();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** The rows of one batch. */
    private final class Tables {
        private final VerdictRows verdicts = new VerdictRows();
        private final DocumentRows documents = new DocumentRows(tokenizer, verdicts);
        private final OutcomeRows outcomes = new OutcomeRows();
        private final RefusedRows refused = new RefusedRows();

        void add(ConsumerRecord<byte[], byte[]> record) {
            try {
                route(record);
            } catch (UnreadableRecord | SerializationException e) {
                setAside(record, e.getMessage());
            } catch (RuntimeException e) { // a bug in cutting words must not stop the sink for ever at one record
                setAside(record, "it could not be prepared: " + e);
            }
        }

        private void route(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecord {
            String topic = record.topic();
            if (topic.equals(Topics.ENRICH_DEAD_LETTER.in(run))) {
                refused.addDeadLetter(record);
            } else if (record.value() == null) {
                throw new UnreadableRecord("the record has no value");
            } else if (topic.equals(Topics.ARTICLE_ENRICHED.in(run))) {
                documents.add(record);
            } else if (topic.equals(Topics.ARTICLE_VERDICT.in(run))) {
                verdicts.add(record);
            } else if (topic.equals(Topics.ARTICLE_OUTCOME.in(run))) {
                outcomes.add(record);
            } else if (topic.equals(Topics.ARTICLE_REJECTED.in(run))) {
                refused.addRejected(record);
            } else {
                throw new UnreadableRecord("run '" + run + "' has no topic '" + topic + "'");
            }
        }

        void setAside(ConsumerRecord<byte[], byte[]> record, @Nullable String reason) {
            LOGGER.atWarn()
                    .addKeyValue("topicName", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("reason", reason)
                    .log("record set aside");
            refused.addSetAside(record, reason);
        }

        void write() throws SQLException {
            documents.write(connection);
            verdicts.write(connection);
            outcomes.write(connection);
            refused.write(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
