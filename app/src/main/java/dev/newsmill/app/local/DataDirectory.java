package dev.newsmill.app.local;

import dev.newsmill.app.failure.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything a system on this machine keeps. Held by one process at a time.
 *
 * <pre>
 * kafka/                broker
 * postgres/             database
 * postgres.password     its password, for the owner of the folder alone
 * streams/              state of the enrichment; may be deleted, it is restored from the broker
 * log/                  log files
 * newsmill.lock         locked while a process uses the folder; says which
 * endpoints.properties  where its parts listen, or listened last
 * </pre>
 */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "newsmill.lock";

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Creates the folder if need be and takes it.
     *
     * @throws Failure if it cannot be written or another process uses it
     */
    public static DataDirectory open(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel channel = tryLock(root);
            if (channel == null) {
                throw inUse(root);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            DataDirectory directory = new DataDirectory(root, channel);
            Files.createDirectories(directory.log());
            return directory;
        } catch (IOException e) {
            throw new Failure(
                    "data directory '" + root + "' cannot be written ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "): choose another with --data-dir",
                    e);
        }
    }

    /**
     * Creates nothing.
     *
     * @throws Failure if another process uses the folder
     */
    public static void requireFree(Path path) {
        Path root = path.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve(LOCK))) {
            return;
        }
        try (FileChannel channel = tryLock(root)) {
            if (channel == null) {
                throw inUse(root);
            }
        } catch (IOException e) {
            throw new Failure("data directory '" + root + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where the parts of the running system listen; empty if no process uses the folder. */
    public static Optional<Endpoints> running(Path path) {
        Path root = path.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve(LOCK))) {
            return Optional.empty();
        }
        try (FileChannel channel = tryLock(root)) {
            return channel != null
                    ? Optional.empty()
                    : Endpoints.read(endpointsOf(root)).filter(Endpoints::isAlive);
        } catch (IOException e) {
            throw new Failure("data directory '" + root + "' cannot be read: " + e.getMessage(), e);
        }
    }

    public Path root() {
        return root;
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path postgresPassword() {
        return root.resolve("postgres.password");
    }

    public Path streams() {
        return root.resolve("streams");
    }

    public Path log() {
        return root.resolve("log");
    }

    public Path endpoints() {
        return endpointsOf(root);
    }

    /** Gives the folder free. Idempotent. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Failure("data directory '" + root + "' cannot be released: " + e.getMessage(), e);
        }
    }

    private static Path endpointsOf(Path root) {
        return root.resolve("endpoints.properties");
    }

    /** An open channel that holds the lock, or null if another holds it. */
    private static @Nullable FileChannel tryLock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // another part of this very process holds it
            channel.close();
            return null;
        }
        channel.close();
        return null;
    }

    private static Failure inUse(Path root) throws IOException {
        return new Failure("data directory '" + root + "' is in use by process " + holder(root)
                + ": stop it, or choose another with --data-dir");
    }

    private static String holder(Path root) throws IOException {
        String pid = Files.readString(root.resolve(LOCK)).strip();
        return pid.isEmpty() ? "(unknown)" : pid;
    }
}
