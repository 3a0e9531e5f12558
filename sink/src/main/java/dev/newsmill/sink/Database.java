package dev.newsmill.sink;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Opens connections, patiently while a server starts. */
final class Database {
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final String CONNECT_SECONDS = "10";

    private Database() {}

    /**
     * @param patience how long to wait for a server that is not there or still starting; a wrong password fails at once
     * @throws SinkException in one sentence
     */
    static Connection connect(DatabaseConfig config, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(config.url(), properties(config));
            } catch (SQLException e) {
                if (!mayPass(e) || System.nanoTime() >= deadline) {
                    throw failure(config, e);
                }
            }
            pause();
        }
    }

    /** One sentence for a failure of the database. */
    static SinkException failure(DatabaseConfig config, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new SinkException("the database " + config + " refuses the login: check user and password", e);
        }
        if (state.equals("3D000")) {
            return new SinkException("the database server has no such database: " + config, e);
        }
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new SinkException("the database " + config + " cannot be reached: " + first, e);
        }
        return new SinkException("the database " + config + " failed: " + first, e);
    }

    private static boolean mayPass(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkException("interrupted while waiting for the database", e);
        }
    }

    private static Properties properties(DatabaseConfig config) {
        Properties properties = new Properties();
        properties.setProperty("user", config.user());
        properties.setProperty("password", config.password());
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("ApplicationName", "newsmill-sink");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }
}
