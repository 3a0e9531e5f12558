package dev.newsmill.sink;

import dev.newsmill.events.RunName;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real PostgreSQL; each test takes a schema of its own. */
final class TestDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private int runs;

    TestDatabase() throws IOException {
        this.postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
    }

    DatabaseConfig config() {
        return new DatabaseConfig("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "");
    }

    RunName newRun() {
        RunName run = new RunName("t" + ++runs);
        SinkLoop.migrate(config(), run);
        return run;
    }

    Connection connect(RunName run) throws SQLException {
        Connection connection = postgres.getPostgresDatabase().getConnection();
        connection.setSchema(run.schema());
        return connection;
    }

    /** Rows of a query, each as its columns joined by a vertical bar; nulls as {@code -}. */
    List<String> rows(RunName run, String query) throws SQLException {
        try (Connection connection = connect(run);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String value = result.getString(i);
                    row.add(value == null ? "-" : value);
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }

    /** The whole contents but the offsets, sorted. */
    Map<String, List<String>> contents(RunName run) throws SQLException {
        Map<String, List<String>> contents = new TreeMap<>();
        for (String table : List.of(
                "document",
                "article",
                "verdict",
                "verdict_flag",
                "entity",
                "mention",
                "office",
                "document_search",
                "outcome",
                "ledger",
                "rejected",
                "dead_letter",
                "set_aside")) {
            contents.put(table, rows(run, "select * from " + table + " t order by t::text"));
        }
        return contents;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
