package dev.newsmill.text.extract;

import dev.newsmill.text.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines that stand on many pages of a site and belong to none of its articles. Immutable; never changed by what is read.
 *
 * <p>As a file, UTF-8, made by {@code newsmill learn boilerplate}:
 *
 * <pre>
 * # newsmill boilerplate 1
 * site TAB pages TAB line
 * </pre>
 *
 * @param sha256 digest of the file's bytes; empty for none
 * @param lines site to lines, these as {@link Characters#bare} leaves them
 */
public record Boilerplate(String sha256, Map<String, Set<String>> lines) {
    static final String HEADER = "# newsmill boilerplate 1";

    private static final int COLUMNS = 3;

    public Boilerplate {
        lines = Map.copyOf(lines);
    }

    /** No lines of any site. */
    public static Boilerplate none() {
        return new Boilerplate("", Map.of());
    }

    /**
     * Reads a file's content.
     *
     * @throws IllegalArgumentException if a line is wrong: its number, what is wrong and what should be there
     */
    public static Boilerplate parse(byte[] content) {
        List<String> rows = new String(content, StandardCharsets.UTF_8).lines().toList();
        if (rows.isEmpty() || !rows.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("line 1 is not '" + HEADER + "'");
        }
        Map<String, Set<String>> lines = new HashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).isBlank() || rows.get(i).startsWith("#")) {
                continue;
            }
            String[] columns = rows.get(i).split("\t", -1);
            if (columns.length != COLUMNS || columns[0].isBlank() || columns[2].isBlank()) {
                throw new IllegalArgumentException("line " + (i + 1) + " is not 'site, pages, line' with tabs between");
            }
            if (!columns[1].matches("[1-9][0-9]{0,8}")) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + " names '" + columns[1] + "' pages; a number from 1 on is needed");
            }
            lines.computeIfAbsent(columns[0], site -> new HashSet<>()).add(Characters.bare(columns[2]));
        }
        return new Boilerplate(Table.sha256(content), lines);
    }

    boolean contains(String site, String line) {
        Set<String> known = lines.get(site);
        return known != null && known.contains(Characters.bare(line));
    }
}
