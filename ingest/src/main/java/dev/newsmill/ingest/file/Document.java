package dev.newsmill.ingest.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that may hold articles, judged by its name.
 *
 * @param path where it is
 * @param name relative to the directory that was asked for, with {@code /}; of a file asked for, its own name
 * @param kind what is in it
 * @param gzipped whether to unpack it
 */
record Document(Path path, String name, Kind kind, boolean gzipped) {
    static final String SIDECAR = ".meta.json";
    private static final String GZIP = ".gz";

    enum Kind {
        PLAIN,
        HTML,
        JSON,
        JSON_LINES
    }

    /** Empty for a name that ends in nothing we read. */
    static Optional<Document> of(Path path, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean gzipped = lower.endsWith(GZIP);
        String plain = gzipped ? lower.substring(0, lower.length() - GZIP.length()) : lower;
        Kind kind = null;
        if (plain.endsWith(".txt")) {
            kind = Kind.PLAIN;
        } else if (plain.endsWith(".html") || plain.endsWith(".htm")) {
            kind = Kind.HTML;
        } else if (plain.endsWith(".jsonl")) {
            kind = Kind.JSON_LINES;
        } else if (plain.endsWith(".json")) {
            kind = Kind.JSON;
        }
        return Optional.ofNullable(kind).map(known -> new Document(path, name, known, gzipped));
    }

    Path sidecar() {
        return path.resolveSibling(path.getFileName() + SIDECAR);
    }

    /** For sentences. */
    String where() {
        return "file '" + name + "'";
    }
}
