package dev.newsmill.text.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A table of rules that is shipped with the code: two columns separated by a tab, {@code #} starts a comment line, a missing
 * second column is empty.
 *
 * @param name path below {@code dev/newsmill/text}
 * @param sha256 digest of the file's bytes, 64 lower-case hexadecimal digits
 * @param rows first column to second, in the order of the file
 */
public record Table(String name, String sha256, Map<String, String> rows) {
    public Table {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** @throws IllegalStateException if the table is missing or names a key twice */
    public static Table read(String name) {
        return read(name, UnaryOperator.identity());
    }

    /**
     * Reads a dictionary of OpenCC: of several values, separated by spaces, the first.
     *
     * @throws IllegalStateException if the dictionary is missing or names a key twice
     */
    public static Table readOpenCc(String name) {
        return read(name, value -> value.split(" ", 2)[0]);
    }

    private static Table read(String name, UnaryOperator<String> valueOf) {
        byte[] bytes = bytes(name, "/dev/newsmill/text/" + name);
        Map<String, String> rows = new LinkedHashMap<>();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int cut = line.indexOf('\t');
                    String key = cut < 0 ? line : line.substring(0, cut);
                    String value = cut < 0 ? "" : valueOf.apply(line.substring(cut + 1));
                    if (rows.put(key, value) != null) {
                        throw new IllegalStateException("table '" + name + "' names '" + key + "' twice");
                    }
                });
        return new Table(name, sha256(bytes), rows);
    }

    private static byte[] bytes(String name, String resource) {
        try (InputStream stream = Table.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "table '" + name + "' is not on the class path; rebuild the application");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("table '" + name + "' cannot be read from the class path", e);
        }
    }

    /** 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
