package dev.newsmill.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first 128 bits of SHA-256 (FIPS 180-4), as 32 lower-case hexadecimal digits. Thread-safe. */
public final class Digest {
    private Digest() {}

    /** The digest of a string's UTF-8 bytes. An unpaired surrogate counts as {@code ?}. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        try {
            byte[] full = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(full, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
