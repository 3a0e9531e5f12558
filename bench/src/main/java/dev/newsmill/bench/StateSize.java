package dev.newsmill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The size of a closed topology's stores: their tables on disk, those that wait to be merged included. */
final class StateSize {
    private static final String TABLE = ".sst";

    private StateSize() {}

    /** Bytes of all tables below a folder. */
    static long of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(TABLE))
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
