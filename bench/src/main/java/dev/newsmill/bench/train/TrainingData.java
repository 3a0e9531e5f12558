package dev.newsmill.bench.train;

import dev.newsmill.text.entity.training.Annotated;
import dev.newsmill.text.entity.training.InlineMarks;
import dev.newsmill.text.entity.training.Iob2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One file of annotated texts: {@code *.txt} with inline marks, a line each, or {@code *train*.iob2}. */
record TrainingData(String file, String sha256, List<Annotated> texts) {

    /** The files of the folders, or the files themselves, in the order given and within a folder in that of their names. */
    static List<TrainingData> read(List<Path> sources) throws IOException {
        List<TrainingData> data = new ArrayList<>();
        for (Path source : sources) {
            List<Path> files = Files.isDirectory(source) ? filesOf(source, TrainingData::isData) : List.of(source);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("'" + source
                        + "' holds no training data: neither *.txt with [[name|PER]] marks nor *train*.iob2");
            }
            for (Path file : files) {
                data.add(readFile(file));
            }
        }
        return data;
    }

    /** The files of the folders that no model is trained on: {@code *dev*.iob2}. */
    static List<TrainingData> heldOut(List<Path> sources) throws IOException {
        List<TrainingData> data = new ArrayList<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                for (Path file : filesOf(source, TrainingData::isHeldOut)) {
                    data.add(readFile(file));
                }
            }
        }
        return data;
    }

    /** The first line of the {@code LICENSE.txt} in a folder, or beside a file. */
    static String licence(Path source) throws IOException {
        Path licence = Files.isDirectory(source)
                ? source.resolve("LICENSE.txt")
                : source.toAbsolutePath().resolveSibling("LICENSE.txt");
        if (!Files.isRegularFile(licence)) {
            return "not stated, there is no LICENSE.txt";
        }
        return Files.readAllLines(licence).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("not stated, its LICENSE.txt is empty");
    }

    private static List<Path> filesOf(Path folder, Predicate<Path> condition) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(condition)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".txt") && !name.startsWith("LICENSE"))
                || (name.endsWith(".iob2") && name.contains("train"));
    }

    private static boolean isHeldOut(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".iob2") && name.contains("dev") && !name.contains("train");
    }

    private static TrainingData readFile(Path file) throws IOException {
        String content = Files.readString(file);
        String name = file.getFileName().toString();
        try {
            List<Annotated> texts = name.endsWith(".iob2")
                    ? Iob2.parse(content)
                    : marked(content.lines().toList());
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("the file holds no text");
            }
            return new TrainingData(name, sha256(content), texts);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + file + "': " + e.getMessage(), e);
        }
    }

    private static List<Annotated> marked(List<String> lines) {
        List<Annotated> texts = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty()) {
                try {
                    texts.add(InlineMarks.parse(line));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return texts;
    }

    private static String sha256(String content) {
        try {
            byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    long characters() {
        return texts.stream().mapToLong(text -> text.text().length()).sum();
    }

    long names() {
        return texts.stream().mapToLong(text -> text.names().size()).sum();
    }
}
