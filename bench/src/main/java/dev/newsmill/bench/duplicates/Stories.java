package dev.newsmill.bench.duplicates;

import dev.newsmill.text.language.Language;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.normalise.Normaliser;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads texts of about one length from a folder of articles. */
final class Stories {
    private static final int TITLE = 24;
    /** Stories of one file at most; they stand next to each other. */
    static final int PER_ARTICLE = 6;

    private static final int PROSE_PER_CENT = 60;

    private Stories() {}

    /**
     * Cuts every {@code .txt} file below a folder into stories of about {@code letters} characters at the ends of sentences, at most six
     * per file; lists and tables are left out. A story's title is its first words.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    static List<Story> from(Path folder, int letters) throws IOException {
        List<Story> stories = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path file : files(folder)) {
            for (String text : cut(read(file), letters)) {
                if (isProse(text) && seen.add(text)) {
                    stories.add(new Story(title(text), text));
                }
            }
        }
        if (stories.size() < 2) {
            throw new IllegalArgumentException("--from: '" + folder + "' holds " + stories.size() + " texts of "
                    + letters + " characters in .txt files; name a folder with more or longer articles");
        }
        return stories;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            Language language = LanguageIdentifier.identify(text);
            return Normaliser.normalise(text, language).text();
        } catch (MalformedInputException notUtf8) {
            return "";
        }
    }

    private static List<String> cut(String text, int letters) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String sentence : text.split("(?<=[。！？!?\n])")) {
            piece.append(sentence);
            if (piece.length() >= letters) {
                if (pieces.size() < PER_ARTICLE && piece.length() < letters * 3 / 2) {
                    pieces.add(piece.toString().strip().replaceAll("\n{2,}", "\n"));
                }
                piece.setLength(0);
            }
        }
        return pieces;
    }

    /** Whether most of the text stands in lines that end as sentences do. */
    private static boolean isProse(String text) {
        int prose = Arrays.stream(text.split("\n"))
                .filter(line -> line.strip().matches(".*[。！？!?”\"]"))
                .mapToInt(String::length)
                .sum();
        return prose * 100 >= text.length() * PROSE_PER_CENT;
    }

    private static String title(String text) {
        String first = text.split("[,，。！？!?\n]")[0].strip();
        return first.substring(0, Math.min(first.length(), TITLE));
    }
}
