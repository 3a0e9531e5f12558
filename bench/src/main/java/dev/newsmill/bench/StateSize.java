package dev.newsmill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The size on disk of what a closed topology keeps of every document: the tables of its stores, those that wait to be merged included.
 * The store of events that wait for their verdict is left out: it is empty when all have theirs, and what its tables hold is deleted.
 */
final class StateSize {
    private static final Pattern KEPT = Pattern.compile(".*(documents-store|postings-store|sketches-store).*\\.sst");

    private StateSize() {}

    /** Bytes below a folder. */
    static long of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> KEPT.matcher(file.toString()).matches())
                    .mapToLong(StateSize::size)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("the state in '" + folder + "' cannot be read", e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the size of '" + file + "' cannot be read", e);
        }
    }
}
