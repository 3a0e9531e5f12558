package dev.newsmill.text.duplicate;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fingerprint keys that so many documents hold that following them is not worth its cost: set phrases of forms and sites. A document
 * keeps its other keys and always its body key. Immutable.
 *
 * <p>The table is text, one key per line as 16 hexadecimal digits, rising; lines that begin with {@code #} say nothing.
 */
public final class StopKeys {
    private static final StopKeys NONE = new StopKeys(Set.of());
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{16}");

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

    /**
     * @param keys of the good lines
     * @param problems one sentence per bad line, in order; empty when all are good
     */
    public record Parsed(StopKeys keys, List<String> problems) {}

    /** Reads the format above. */
    public static Parsed parse(String table) {
        Set<Long> keys = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = table.lines().map(String::strip).toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (KEY.matcher(line).matches()) {
                keys.add(Long.parseUnsignedLong(line, 16));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                problems.add("line " + number + ": '" + line + "' is not a key of 16 hexadecimal digits (0-9, a-f)");
            }
        }
        return new Parsed(new StopKeys(keys), List.copyOf(problems));
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
