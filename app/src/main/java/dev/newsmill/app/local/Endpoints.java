package dev.newsmill.app.local;

import dev.newsmill.sink.DatabaseConfig;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a system on this machine listen. Kept as a properties file that its owner may read; it holds the
 * database's password.
 *
 * @param dataDirectory absolute
 * @param pid of the process that serves them
 * @param consoleUrl null where no console runs
 * @param ingestUrl null where no ingest server runs
 */
public record Endpoints(
        Path dataDirectory,
        long pid,
        String bootstrapServers,
        DatabaseConfig database,
        @Nullable String consoleUrl,
        @Nullable String ingestUrl) {

    Endpoints with(String consoleUrl, String ingestUrl) {
        return new Endpoints(dataDirectory, pid, bootstrapServers, database, consoleUrl, ingestUrl);
    }

    /** Replaces the file as a whole, so that nobody reads half of it; only its owner may read it. */
    public void write(Path file) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        lines.put("data-dir", dataDirectory.toString());
        lines.put("pid", Long.toString(pid));
        lines.put("bootstrap-servers", bootstrapServers);
        lines.put("database-url", database.url());
        lines.put("database-user", database.user());
        lines.put("database-password", database.password());
        if (consoleUrl != null) {
            lines.put("console-url", consoleUrl);
        }
        if (ingestUrl != null) {
            lines.put("ingest-url", ingestUrl);
        }
        String text = lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("'" + file + "' has no folder");
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "endpoints", ".tmp");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Empty if there is no such file or it is not complete. */
    public static Optional<Endpoints> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("'" + file + "' cannot be read", e);
        }
        String directory = lines.getProperty("data-dir");
        String pid = lines.getProperty("pid", "");
        String broker = lines.getProperty("bootstrap-servers");
        String database = lines.getProperty("database-url");
        String user = lines.getProperty("database-user");
        if (directory == null || broker == null || database == null || user == null || !pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Endpoints(
                Path.of(directory),
                Long.parseLong(pid),
                broker,
                new DatabaseConfig(database, user, lines.getProperty("database-password", "")),
                lines.getProperty("console-url"),
                lines.getProperty("ingest-url")));
    }

    /** Whether the process that wrote this still lives. */
    public boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** The port after the last colon of {@code host:port} or a URL, 0 if there is none. */
    static int portOf(@Nullable String address) {
        if (address == null) {
            return 0;
        }
        var found = Pattern.compile(":(\\d{1,5})(?:/|$)").matcher(address);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
