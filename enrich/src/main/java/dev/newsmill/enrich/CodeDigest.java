package dev.newsmill.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Identifies the code that decides events, whatever it calls itself: a hash of the class path entries it was loaded from. */
final class CodeDigest {
    private CodeDigest() {}

    /**
     * @param witnesses one class of each jar or folder that counts; their order counts too
     * @return SHA-256 over all files of these entries, 64 lower-case hexadecimal digits
     */
    static String of(List<Class<?>> witnesses) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> witness : witnesses) {
                add(digest, entryOf(witness));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read", e);
        }
    }

    private static Path entryOf(Class<?> witness) {
        try {
            return Path.of(
                    witness.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path entry of " + witness.getName() + " has no path", e);
        }
    }

    private static void add(MessageDigest digest, Path entry) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(entry)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }
}
