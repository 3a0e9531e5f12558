package dev.newsmill.bench.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads files of two columns separated by a tab; lines that start with {@code #} and empty ones are skipped. */
final class LabelledLines {
    private LabelledLines() {}

    /** @param place file and line, for messages */
    record Line(String place, String first, String second) {}

    /** The files of a folder with an ending, sorted; none where there is no such folder. */
    static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** The file's name without its ending. */
    static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /** @throws IllegalArgumentException if a line has no tab */
    static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String place = file.getFileName() + ":" + number;
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException("--gold: " + place + " has no tab between its two columns");
            }
            lines.add(new Line(place, line.substring(0, tab), line.substring(tab + 1)));
        }
        return lines;
    }
}
