package dev.newsmill.app.command;

import dev.newsmill.sink.DatabaseConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the database is reached. */
public final class DatabaseOptions {
    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "JDBC URL, for example jdbc:postgresql://localhost:5432/newsmill."
                    + " Default: the database of the system that runs on this machine.")
    @Nullable
    String url;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            defaultValue = "newsmill",
            description = "Database user. Default: ${DEFAULT-VALUE}.")
    String user = "newsmill";

    @Option(
            names = "--database-password",
            paramLabel = "SECRET",
            defaultValue = "",
            description = "Database password; better given as NEWSMILL_DATABASE_PASSWORD. Default: none.")
    String password = "";

    /** The database named; without a URL the driver's default on this machine. */
    DatabaseConfig config() {
        return new DatabaseConfig(url == null ? "jdbc:postgresql:" : url, user, password);
    }
}
