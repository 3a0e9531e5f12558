package dev.newsmill.bench.eval;

import com.fasterxml.jackson.core.JacksonException;
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
import java.util.Set;
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
    /** What reports say of all pages together; a corpus with such a name gets another. */
    private static final Set<String> FIELDS = Set.of(
            "f1", "precision", "recall", "pages", "right", "known", "falseAnswers", "unknown", "seeds", "details");

    private static final String GROUND_TRUTH = "ground-truth.json";

    private record Truth(
            @Nullable String articleBody, @Nullable String url) {}

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
        if (FIELDS.contains(name)) {
            name = "corpus-" + name;
        }
        List<LabelledPage> pages =
                Files.isRegularFile(folder.resolve(GROUND_TRUTH)) ? fromTruths(folder) : fromTexts(folder);
        return new Corpus(name, pages);
    }

    private static List<LabelledPage> fromTruths(Path folder) throws IOException {
        Path file = folder.resolve(GROUND_TRUTH);
        Map<String, Truth> truths = truths(file);
        List<LabelledPage> pages = new ArrayList<>();
        for (Map.Entry<String, Truth> truth : truths.entrySet()) {
            Path html = folder.resolve("html");
            Path packed = html.resolve(truth.getKey() + ".html.gz");
            Path page = Files.exists(packed) ? packed : html.resolve(truth.getKey() + ".html");
            if (!Files.isRegularFile(page)) {
                throw new IllegalArgumentException("--gold: file '" + file + "' labels page '" + truth.getKey()
                        + "', but there is no file '" + page + "' nor one that ends in .gz");
            }
            String body = String.valueOf(truth.getValue().articleBody());
            pages.add(new LabelledPage(
                    truth.getKey(), bytes(page), truth.getValue().url(), null, body, null));
        }
        return pages;
    }

    private static Map<String, Truth> truths(Path file) throws IOException {
        Map<String, Truth> truths;
        try {
            truths = Json.MAPPER.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, Truth>>() {});
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException(
                    "--gold: file '" + file + "' is not JSON of the form {\"ID\": {\"articleBody\": \"...\"}}",
                    notJson);
        }
        if (truths == null) {
            throw new IllegalArgumentException("--gold: file '" + file + "' holds no labels");
        }
        truths.forEach((id, truth) -> {
            if (truth == null || truth.articleBody() == null) {
                throw new IllegalArgumentException(
                        "--gold: file '" + file + "' has no articleBody for page '" + id + "'");
            }
        });
        return truths;
    }

    private static List<LabelledPage> fromTexts(Path folder) throws IOException {
        boolean dated = Files.isDirectory(folder.resolve("date"));
        List<LabelledPage> pages = new ArrayList<>();
        for (Path page : children(folder.resolve("original"))) {
            String id = String.valueOf(page.getFileName()).replaceFirst("\\.html?(\\.gz)?$", "");
            String body = label(folder.resolve("cleaned").resolve(id + ".txt"), page);
            LabelledPage.Day day = dated ? day(folder.resolve("date").resolve(id + ".txt")) : null;
            String url = text(folder.resolve("url").resolve(id + ".txt"));
            pages.add(new LabelledPage(
                    id,
                    bytes(page),
                    url.isEmpty() ? null : url,
                    fetched(folder.resolve("fetched").resolve(id + ".txt")),
                    body,
                    day));
        }
        requirePages(folder);
        return pages;
    }

    private static void requirePages(Path folder) throws IOException {
        for (Path label : children(folder.resolve("cleaned"))) {
            String id = String.valueOf(label.getFileName()).replaceFirst("\\.txt$", "");
            Path original = folder.resolve("original");
            if (Stream.of(".html", ".htm", ".html.gz", ".htm.gz")
                    .noneMatch(end -> Files.exists(original.resolve(id + end)))) {
                throw new IllegalArgumentException("--gold: file '" + label + "' labels a page, but there is no '"
                        + original.resolve(id + ".html") + "'");
            }
        }
    }

    private static String label(Path file, Path page) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "--gold: page '" + page + "' has no label: there is no file '" + file + "'");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static @Nullable Instant fetched(Path file) throws IOException {
        String instant = text(file);
        try {
            return instant.isEmpty() ? null : Instant.parse(instant);
        } catch (DateTimeException noInstant) {
            throw new IllegalArgumentException(
                    "--gold: file '" + file + "' is no instant such as 2022-08-29T08:00:00Z", noInstant);
        }
    }

    /** Null, as if not labelled, where a person could tell only the year or the month. */
    private static LabelledPage.@Nullable Day day(Path file) throws IOException {
        String noted = text(file);
        Matcher day = DAY.matcher(noted);
        if (!day.find() && noted.chars().anyMatch(Character::isDigit)) {
            return null;
        }
        day.reset();
        try {
            return new LabelledPage.Day(
                    day.find()
                            ? LocalDate.of(
                                    Integer.parseInt(day.group(1)),
                                    Integer.parseInt(day.group(2)),
                                    Integer.parseInt(day.group(3)))
                            : null);
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException(
                    "--gold: file '" + file + "' names a day that does not exist: '" + noted + "'", noSuchDay);
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
