package dev.newsmill.console;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.newsmill.events.RunName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Read-only access to a run's tables. Thread-safe. */
final class Store implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int WAIT_MILLIS = 5_000;
    private static final String UNDEFINED_TABLE = "42P01";

    private final HikariDataSource pool;
    private final ConsoleConfig config;

    private Store(HikariDataSource pool, ConsoleConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** @throws ConsoleException if the database cannot be reached */
    static Store open(ConsoleConfig config) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(config.databaseUrl());
        settings.setUsername(config.databaseUser());
        settings.setPassword(config.databasePassword());
        settings.setSchema(config.run().schema());
        settings.setReadOnly(true);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(WAIT_MILLIS);
        settings.setPoolName("news-console");
        settings.addDataSourceProperty("ApplicationName", "newsmill-console");
        try {
            return new Store(new HikariDataSource(settings), config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new ConsoleException(
                    "the database " + config.databaseUrl() + " does not let '" + config.databaseUser() + "' in: "
                            + firstLine(e.getCause() == null ? e : e.getCause()),
                    e);
        }
    }

    /** Makes a value of the row the result stands on. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Several queries that see the same state. */
    interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    /** @throws ConsoleException if the database is away or has no tables of this run */
    <T> T read(Reading<T> reading) {
        try (Connection connection = pool.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            T value = reading.read(connection);
            connection.commit();
            return value;
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                throw new ConsoleException(noTables(config.run()), e);
            }
            throw new ConsoleException("the database " + config.databaseUrl() + " failed: " + firstLine(e), e);
        }
    }

    /** All rows of one query. Parameters are texts, numbers, or lists of texts, which become arrays. */
    static <T> List<T> rows(
            Connection connection, String query, List<? extends @Nullable Object> parameters, Row<T> row)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = parameters.get(i);
                if (value instanceof List<?> list) {
                    statement.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.read(result));
                }
            }
            return rows;
        }
    }

    /** One number. */
    static long number(Connection connection, String query, Object... parameters) throws SQLException {
        return rows(connection, query, List.of(parameters), row -> row.getLong(1))
                .get(0);
    }

    private static String noTables(RunName run) {
        return "run '" + run + "' has no tables yet: "
                + (run.equals(RunName.LIVE)
                        ? "start its sink first"
                        : "start it with 'newsmill replay start --run " + run + "', or correct the name");
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public void close() {
        pool.close();
    }
}
