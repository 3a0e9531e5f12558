package dev.newsmill.text.duplicate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The keys by which documents with something in common meet. Two documents are compared only when they share a key.
 *
 * @param version names the algorithm; keys of different versions must not be compared
 * @param keys 64-bit hashes, distinct; never empty. For {@code v1} one: the first 64 bits of the content hash, big-endian
 */
public record Fingerprint(String version, List<Long> keys) {
    public Fingerprint {
        keys = List.copyOf(keys);
    }

    /** Keys for exact duplicates. */
    public static Fingerprint v1(String content) {
        return new Fingerprint(
                "v1", List.of(Long.parseUnsignedLong(contentHash(content).substring(0, 16), 16)));
    }

    /** The first 128 bits of SHA-256 (FIPS 180-4) over the UTF-8 bytes, as 32 lower-case hexadecimal digits. */
    public static String contentHash(String content) {
        try {
            byte[] full = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(full, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
