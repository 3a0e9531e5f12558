package dev.newsmill.app.embedded;

import dev.newsmill.app.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded database's password: made once, kept in a file that only its owner may read. */
final class DatabasePassword {
    private static final int BYTES = 24;

    private DatabasePassword() {}

    /**
     * Reads the password; makes one when there is neither a file nor a database yet.
     *
     * @throws Failure if the file of an existing database is gone, or cannot be read or written
     */
    static String of(Path file, Path database) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            if (Files.exists(database.resolve("PG_VERSION"))) {
                throw new Failure("'" + file + "' is missing, the password of the database in '" + database
                        + "': restore it, or delete the database; it is built anew from the topics");
            }
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            String password = HexFormat.of().formatHex(random);
            // A temporary file is its owner's alone from the first moment on.
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "password", ".tmp");
            Files.writeString(draft, password + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return password;
        } catch (IOException e) {
            throw new Failure("the database's password file '" + file + "' cannot be used: " + e, e);
        }
    }
}
