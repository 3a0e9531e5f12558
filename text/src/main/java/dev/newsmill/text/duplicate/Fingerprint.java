package dev.newsmill.text.duplicate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * The keys by which documents with something in common meet, and the features by which they are then compared. Two documents are
 * compared only when they share a key.
 *
 * <p>Keys of a text of at least {@link #SHORT} letters and digits: its {@link Anchors}, about 16 to 32, and one for its whole body. A
 * shorter text has one for its content and, if they say enough, one for title and numbers and one for its body without a dateline; from
 * half that length on also anchors, by which a longer text finds it.
 *
 * @param version names the algorithm; keys and features of different versions must not be compared
 * @param bodyKey of the whole body; the one key that is never dropped
 * @param keys 64-bit hashes, distinct and rising, {@code bodyKey} among them; never empty
 */
public record Fingerprint(String version, long bodyKey, List<Long> keys, Features features) {
    public static final String V1 = "v1";

    /** Under this many letters and digits a text is known by content, or by title and numbers, and not by likeness. */
    public static final int SHORT = 120;

    /** Salts, so that a key of one sort never equals one of another. */
    private static final long BODY = 0x5bd1e995c2b2ae35L;

    private static final long TITLE = 0x27d4eb2f165667c5L;

    private static final long STORY = 0x165667b19e3779f9L;

    public Fingerprint {
        keys = List.copyOf(keys);
    }

    /**
     * The fingerprint of version 1.
     *
     * @param content exactly the string that the content hash hashes: the title, a line feed, the text, all normalised
     */
    public static Fingerprint v1(String content) {
        String hash = contentHash(content);
        String skeleton = Skeleton.of(content);
        Features features = Features.of(content, hash, skeleton);
        TreeSet<Long> keys = new TreeSet<>();
        boolean isShort = features.letters() < SHORT;
        long bodyKey = Hashes.mix(BODY
                ^ (isShort
                        ? Long.parseUnsignedLong(hash.substring(0, 16), 16)
                        : Hashes.of(Skeleton.of(body(content)))));
        keys.add(bodyKey);
        if (features.letters() < 2 * SHORT && features.titleAndNumbers() != 0) {
            keys.add(Hashes.mix(TITLE ^ features.titleAndNumbers()));
        }
        if (features.body() != 0) {
            keys.add(Hashes.mix(STORY ^ features.body()));
        }
        if (features.letters() >= SHORT / 2) {
            for (long anchor : Anchors.of(skeleton)) {
                keys.add(anchor);
            }
        }
        return new Fingerprint(V1, bodyKey, List.copyOf(keys), features);
    }

    private static String body(String content) {
        return content.substring(content.indexOf('\n') + 1);
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
