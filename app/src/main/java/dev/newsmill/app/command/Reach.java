package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.failure.Sentence;
import dev.newsmill.sink.DatabaseConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;

/** Waits for brokers and database, and says in one sentence why one cannot be used. */
final class Reach {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Reach() {}

    /** Kafka settings for clients of these brokers. */
    static Map<String, Object> settings(String bootstrapServers, Map<String, String> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /** @throws Failure if no broker answers in time */
    static void broker(String bootstrapServers, Map<String, String> kafka, Duration patience)
            throws InterruptedException {
        Map<String, Object> settings = settings(bootstrapServers, kafka);
        // Kafka asks that one request never gets more time than the whole call.
        Object whole = settings.computeIfAbsent("default.api.timeout.ms", key -> Long.toString(patience.toMillis()));
        long millis = number("default.api.timeout.ms", whole.toString());
        settings.putIfAbsent("request.timeout.ms", Long.toString(Math.min(5_000, millis)));
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get();
        } catch (ExecutionException e) {
            String why = e.getCause() instanceof TimeoutException
                    ? "nobody answers within " + millis / 1000.0 + " s"
                    : Sentence.of(e);
            throw new Failure(
                    "broker '" + bootstrapServers + "' cannot be used: " + why
                            + "; is it running, and is --bootstrap-servers right?",
                    e);
        } catch (ConfigException e) {
            throw new IllegalArgumentException("Kafka setting: " + e.getMessage(), e);
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Failure("broker '" + bootstrapServers + "' cannot be used: " + cause.getMessage(), e);
        }
    }

    /** @throws Failure at once if the database refuses us, or if it cannot be reached in time */
    static void database(DatabaseConfig database, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                connection.isValid(5);
                return;
            } catch (SQLException e) {
                String state = String.valueOf(e.getSQLState());
                boolean mayPass = state.startsWith("08") || state.equals("57P03"); // unreachable, or starting up
                if (!mayPass || System.nanoTime() > end) {
                    throw new Failure(sentence(database, state, e), e);
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static long number(String setting, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Kafka setting " + setting + ": '" + value + "' is not a number", e);
        }
    }

    private static String sentence(DatabaseConfig database, String state, SQLException e) {
        if (state.startsWith("28")) {
            return "database '" + database.url() + "' refuses user '" + database.user()
                    + "': check --database-user and NEWSMILL_DATABASE_PASSWORD";
        }
        if (state.equals("3D000")) {
            return "database '" + database.url() + "' does not exist: create it, or correct --database-url";
        }
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse(state);
        return "database '" + database.url() + "' cannot be reached: " + reason;
    }
}
