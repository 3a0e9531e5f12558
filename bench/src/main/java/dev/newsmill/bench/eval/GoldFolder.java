package dev.newsmill.bench.eval;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.newsmill.events.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds labelled pages below a folder. A folder is a corpus if it has one of two layouts, which {@code docs/evaluation.md} describes:
 * {@code html/ID.html.gz} (or {@code .html}) with {@code ground-truth.json}, or {@code original/ID.html} with {@code cleaned/ID.txt}
 * and, optional, {@code date/ID.txt} and {@code fetched/ID.txt}.
 */
final class GoldFolder {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final String GROUND_TRUTH = "ground-truth.json";

    private record Truth(String articleBody, @Nullable String url) {}

    private GoldFolder() {}

    /**
     * The corpora: the folder itself, or the folders below its {@code extraction} folder, or those below it, sorted by name.
     *
     * @throws IllegalArgumentException if there are none
     */
    static List<Corpus> corpora(Path folder) throws IOException {
        if (isCorpus(folder)) {
            return List.of(corpus(folder));
        }
        Path below = Files.isDirectory(folder.resolve("extraction")) ? folder.resolve("extraction") : folder;
        List<Corpus> corpora = new ArrayList<>();
        for (Path inside : children(below)) {
            if (isCorpus(inside)) {
                corpora.add(corpus(inside));
            }
        }
        if (corpora.isEmpty()) {
            throw new IllegalArgumentException("--gold: '" + folder + "' holds no labelled pages; docs/evaluation.md"
                    + " describes the two layouts a folder of them may have");
        }
        return corpora;
    }

    private static boolean isCorpus(Path folder) {
        return Files.isRegularFile(folder.resolve(GROUND_TRUTH))
                || Files.isDirectory(folder.resolve("original")) && Files.isDirectory(folder.resolve("cleaned"));
    }

    private static Corpus corpus(Path folder) throws IOException {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        List<LabelledPage> pages =
                Files.isRegularFile(folder.resolve(GROUND_TRUTH)) ? fromTruths(folder) : fromTexts(folder);
        return new Corpus(name, pages);
    }

    private static List<LabelledPage> fromTruths(Path folder) throws IOException {
        Path file = folder.resolve(GROUND_TRUTH);
        Map<String, Truth> truths = new TreeMap<>(
                Json.MAPPER.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Truth>>() {}));
        List<LabelledPage> pages = new ArrayList<>();
        for (Map.Entry<String, Truth> truth : truths.entrySet()) {
            Path html = folder.resolve("html");
            Path packed = html.resolve(truth.getKey() + ".html.gz");
            Path page = Files.exists(packed) ? packed : html.resolve(truth.getKey() + ".html");
            String body = truth.getValue().articleBody();
            pages.add(new LabelledPage(
                    truth.getKey(), bytes(page), truth.getValue().url(), null, body, null));
        }
        return pages;
    }

    private static List<LabelledPage> fromTexts(Path folder) throws IOException {
        boolean dated = Files.isDirectory(folder.resolve("date"));
        List<LabelledPage> pages = new ArrayList<>();
        for (Path page : children(folder.resolve("original"))) {
            String id = String.valueOf(page.getFileName()).replaceFirst("\\.html?(\\.gz)?$", "");
            String body = Files.readString(folder.resolve("cleaned").resolve(id + ".txt"));
            LabelledPage.Day day = dated ? day(text(folder.resolve("date").resolve(id + ".txt"))) : null;
            String url = text(folder.resolve("url").resolve(id + ".txt"));
            String fetched = text(folder.resolve("fetched").resolve(id + ".txt"));
            pages.add(new LabelledPage(
                    id,
                    bytes(page),
                    url.isEmpty() ? null : url,
                    fetched.isEmpty() ? null : Instant.parse(fetched),
                    body,
                    day));
        }
        return pages;
    }

    private static LabelledPage.Day day(String noted) {
        Matcher day = DAY.matcher(noted);
        try {
            return new LabelledPage.Day(
                    day.find()
                            ? LocalDate.of(
                                    Integer.parseInt(day.group(1)),
                                    Integer.parseInt(day.group(2)),
                                    Integer.parseInt(day.group(3)))
                            : null);
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("--gold: there is no day '" + noted + "'", noSuchDay);
        }
    }

    /** Empty when the file is missing. */
    private static String text(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip() : "";
    }

    private static byte[] bytes(Path page) throws IOException {
        byte[] bytes = Files.readAllBytes(page);
        if (!String.valueOf(page.getFileName()).endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
