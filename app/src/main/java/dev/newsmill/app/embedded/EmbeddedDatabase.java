package dev.newsmill.app.embedded;

import dev.newsmill.app.failure.Failure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server as a child process, listening on the loopback only, durable: a commit that returned survives a crash. Its
 * directory keeps everything over restarts. It asks for a password, since a superuser of PostgreSQL may run programs and other people
 * may use this machine.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "newsmill";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Path directory;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, Path directory, String password) {
        this.server = server;
        this.directory = directory;
        this.password = password;
    }

    /**
     * Starts a server; makes the cluster and the database when the directory is new. A server that an earlier, killed process left
     * behind in this directory is stopped first, so the caller must own the directory.
     *
     * @param passwordFile holds the superuser's password; made, for its owner alone, when missing
     * @param binaries where PostgreSQL's programs are unpacked; may be shared
     * @throws Failure if it does not start
     */
    public static EmbeddedDatabase start(Path directory, Path passwordFile, Path binaries, int port) {
        stopOrphan(directory);
        String password = DatabasePassword.of(passwordFile, directory);
        EmbeddedPostgres server;
        try {
            Files.createDirectories(binaries);
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false) // the order of shutting down is ours
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setPort(port)
                    .setLocaleConfig("locale", "C")
                    // These two are no locale, but the library hands them to initdb all the same; the last word on
                    // authentication holds.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toAbsolutePath().toString())
                    .setConnectConfig("password", password)
                    .setServerConfig("fsync", "on") // the library starts servers with -F
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_wal_size", "1GB")
                    .setPGStartupWait(PATIENCE)
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new Failure(
                    "the database in '" + directory + "' did not start on port " + port + ": " + e.getMessage()
                            + " (as root it needs 'unshare -U'; otherwise run as an ordinary user)",
                    e);
        }
        EmbeddedDatabase database = new EmbeddedDatabase(server, directory, password);
        try {
            database.prepare();
        } catch (SQLException e) {
            database.close();
            throw new Failure("the database in '" + directory + "' cannot be prepared: " + e.getMessage(), e);
        }
        return database;
    }

    /** For the superuser {@link #user()} with {@link #password()}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    /** Stops the server and waits until it is gone. Idempotent. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new Failure("the database in '" + directory + "' did not stop: " + e.getMessage(), e);
        }
    }

    private void prepare() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                try (ResultSet shown = statement.executeQuery("show " + setting)) {
                    if (!shown.next() || !"on".equals(shown.getString(1))) {
                        throw new SQLException("it runs with " + setting + " off");
                    }
                }
            }
            boolean present;
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                present = found.next();
            }
            if (!present) {
                statement.execute("create database " + NAME);
            }
        }
    }

    /** The first line of {@code postmaster.pid} is the process. */
    private static void stopOrphan(Path directory) {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            var orphan = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
            if (orphan.isPresent()) {
                // SIGINT is PostgreSQL's fast shutdown; Java's own destroy() would wait for sessions to end.
                new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
                orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while an earlier database was stopped", e);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException | ExecutionException e) {
            throw new Failure("'" + pidFile + "' names an earlier database that cannot be stopped: " + e, e);
        } catch (TimeoutException e) {
            throw new Failure(
                    "an earlier database named in '" + pidFile + "' did not stop within " + PATIENCE.toSeconds()
                            + " s: stop that process",
                    e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(Path::of)
                        .map(Path::getFileName)
                        .filter(name -> name.toString().equals("postgres"))
                        .isPresent();
    }
}
