package dev.newsmill.text.duplicate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Fingerprint keys that so many documents hold that following them is not worth its cost: set phrases of forms and sites. A document
 * keeps its other keys and always its body key. Immutable.
 *
 * <p>The table is text, one key per line as 16 hexadecimal digits, rising; lines that begin with {@code #} say nothing.
 */
public final class StopKeys {
    private static final StopKeys NONE = new StopKeys(Set.of());

    private final Set<Long> keys;

    private StopKeys(Set<Long> keys) {
        this.keys = Set.copyOf(keys);
    }

    public static StopKeys none() {
        return NONE;
    }

    public static StopKeys of(Collection<Long> keys) {
        return new StopKeys(new TreeSet<>(keys));
    }

    /** @throws IllegalArgumentException naming the line if one is neither a key nor a remark */
    public static StopKeys parse(byte[] table) {
        Set<Long> keys = new TreeSet<>();
        String[] lines = new String(table, StandardCharsets.UTF_8).split("\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                keys.add(Long.parseUnsignedLong(line, 16));
            } catch (NumberFormatException notHex) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + ": '" + line + "' is not a key of 16 hexadecimal digits", notHex);
            }
        }
        return new StopKeys(keys);
    }

    /** The table that {@link #parse} reads. */
    public String table() {
        return keys.stream()
                .sorted(Long::compareUnsigned)
                .map(HexFormat.of()::toHexDigits)
                .collect(Collectors.joining("\n", "# newsmill stop keys, fingerprint " + Fingerprint.V1 + "\n", "\n"));
    }

    /** The fingerprint's keys but those of the table; the body key stays. */
    public List<Long> filter(Fingerprint fingerprint) {
        return fingerprint.keys().stream()
                .filter(key -> key == fingerprint.bodyKey() || !keys.contains(key))
                .toList();
    }

    public int size() {
        return keys.size();
    }

    /** Over the keys in rising order, 64 hexadecimal digits. */
    public String sha256() {
        ByteBuffer all = ByteBuffer.allocate(Long.BYTES * keys.size());
        new TreeSet<>(keys).forEach(all::putLong);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
