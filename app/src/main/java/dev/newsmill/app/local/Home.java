package dev.newsmill.app.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that belongs to a person, not to a system: {@code $NEWSMILL_HOME}, else {@code ~/.newsmill}. It holds unpacked
 * programs and a pointer to the system that runs now, so that commands in another terminal find it.
 */
public record Home(Path root) {
    public static Home of(Map<String, String> environment) {
        String named = environment.get("NEWSMILL_HOME");
        return new Home(
                named == null || named.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".newsmill")
                        : Path.of(named).toAbsolutePath());
    }

    /** The system started last, if it still runs. */
    public Optional<Endpoints> running() {
        return Endpoints.read(pointer()).filter(Endpoints::isAlive);
    }

    public void announce(Endpoints endpoints) throws IOException {
        endpoints.write(pointer());
    }

    /** Takes the announcement back, unless another system has announced itself since. */
    public void withdraw(Endpoints endpoints) throws IOException {
        if (Endpoints.read(pointer()).filter(endpoints::equals).isPresent()) {
            Files.deleteIfExists(pointer());
        }
    }

    /** Where PostgreSQL's programs are unpacked: here if the folder can be written, else in the data directory. */
    public Path binaries(DataDirectory data) {
        Path shared = root.resolve("cache").resolve("postgres");
        try {
            Files.createDirectories(shared);
        } catch (IOException e) {
            return data.root().resolve("postgres-programs");
        }
        return Files.isWritable(shared) ? shared : data.root().resolve("postgres-programs");
    }

    private Path pointer() {
        return root.resolve("running.properties");
    }
}
