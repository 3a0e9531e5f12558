package dev.newsmill.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into one statement, as one array per column: {@code insert … select … from unnest(?, ?)}. One round trip however
 * many rows, and rules about rows of the same batch can be written in SQL. Not thread-safe.
 */
final class Rows {
    private final String statement;
    private final List<String> types;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    /**
     * @param statement with one parameter per column, in order
     * @param types PostgreSQL's names of the columns' types
     */
    Rows(String statement, String... types) {
        this.statement = statement;
        this.types = List.of(types);
        for (int i = 0; i < types.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            columns.get(i)
                    .add(value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value);
        }
    }

    boolean isEmpty() {
        return columns.get(0).isEmpty();
    }

    /** Runs the statement unless there are no rows; returns how many rows it changed. */
    int write(Connection connection) throws SQLException {
        if (isEmpty()) {
            return 0;
        }
        try (PreparedStatement prepared = prepare(connection)) {
            return prepared.executeUpdate();
        }
    }

    /** The same for a statement that returns one text column. */
    List<String> writeReturning(Connection connection) throws SQLException {
        List<String> returned = new ArrayList<>();
        if (isEmpty()) {
            return returned;
        }
        try (PreparedStatement prepared = prepare(connection);
                ResultSet result = prepared.executeQuery()) {
            while (result.next()) {
                returned.add(result.getString(1));
            }
        }
        return returned;
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < types.size(); i++) {
            prepared.setArray(
                    i + 1, connection.createArrayOf(types.get(i), columns.get(i).toArray()));
        }
        return prepared;
    }
}
