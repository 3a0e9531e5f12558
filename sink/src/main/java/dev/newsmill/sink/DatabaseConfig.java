package dev.newsmill.sink;

/**
 * Where the database is.
 *
 * @param url a JDBC URL, for example {@code jdbc:postgresql://localhost:5432/newsmill}
 * @param password may be empty, never null
 */
public record DatabaseConfig(String url, String user, String password) {
    public DatabaseConfig {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "database URL '" + url + "' does not start with jdbc:postgresql: (for example"
                            + " jdbc:postgresql://localhost:5432/newsmill)");
        }
    }

    /** Without the password, so that a log may show it. */
    @Override
    public String toString() {
        return url + " as '" + user + "'";
    }
}
