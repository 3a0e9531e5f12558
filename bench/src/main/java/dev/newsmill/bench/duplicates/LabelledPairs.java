package dev.newsmill.bench.duplicates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.newsmill.events.Json;
import dev.newsmill.text.duplicate.Kind;
import dev.newsmill.text.duplicate.Match;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes pairs of texts that are labelled as duplicates or not; {@code docs/evaluation.md} describes the lines. */
public final class LabelledPairs {
    private static final int[] LENGTHS = {400, 2000};

    /**
     * A text of a pair.
     *
     * @param page a page as stripped text, to be extracted; null when title and text are given
     */
    private record Side(
            @Nullable String title,
            @Nullable String text,
            @Nullable String page) {
        Side {
            if (title == null && text == null && page == null) {
                throw new IllegalArgumentException("it has neither a title and a text nor a page");
            }
        }

        Document document() {
            return page != null
                    ? Document.ofPage(page)
                    : Document.of(
                            new Story(Objects.requireNonNullElse(title, ""), Objects.requireNonNullElse(text, "")));
        }
    }

    private record Pair(
            Side a, Side b, Boolean duplicate, @Nullable String variant) {
        Pair {
            require(a, "a");
            require(b, "b");
            require(duplicate, "duplicate");
        }

        private static void require(@Nullable Object field, String name) {
            if (field == null) {
                throw new IllegalArgumentException("'" + name + "': missing");
            }
        }
    }

    private LabelledPairs() {}

    /**
     * Judges every pair of the {@code .jsonl} files of a folder, or of its folder {@code duplicates}.
     *
     * @throws IllegalArgumentException if there are none, or a line is no pair; it says which file, line and field
     */
    public static PairReport measure(Path gold, boolean details) throws IOException {
        Map<String, PairReport.Group> groups = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : files(gold)) {
            int line = 0;
            for (String written : lines(file)) {
                line++;
                if (written.isBlank()) {
                    continue;
                }
                Pair pair = pair(file, line, written);
                Optional<Match> match = pair.a().document().compare(pair.b().document());
                boolean found = match.map(Match::kind).filter(Kind::isDuplicate).isPresent();
                String variant = Objects.requireNonNullElse(pair.variant(), "?");
                groups.merge(
                        variant + pair.duplicate(),
                        new PairReport.Group(variant, pair.duplicate(), 0, 0, 0)
                                .plus(found, match.isPresent() && !found),
                        (known, one) -> known.plus(found, match.isPresent() && !found));
                if (details && found != pair.duplicate()) {
                    wrong.add(file + " line " + line + ": " + variant + ", "
                            + match.map(Match::toString).orElse("nothing in common"));
                }
            }
        }
        return new PairReport(List.copyOf(groups.values()), wrong);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("--gold: '" + file + "' is not UTF-8 text", e);
        }
    }

    private static Pair pair(Path file, int line, String written) {
        String what = "no JSON object";
        try {
            Pair pair = Json.MAPPER.readValue(written, Pair.class);
            if (pair != null) {
                return pair;
            }
        } catch (JsonProcessingException e) {
            what = reason(e);
        }
        throw new IllegalArgumentException("--gold: '" + file + "' line " + line + " is no labelled pair: " + what
                + "; docs/evaluation.md describes one");
    }

    /** Without the line that the parser counts: it sees only one. */
    private static String reason(JsonProcessingException e) {
        if (e instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
            String field = wrong.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            return "'" + field + "': a value of another type than it must have";
        }
        return Json.reason(e).replace("(line 1, ", "(");
    }

    private static List<Path> files(Path gold) throws IOException {
        Path folder = Files.isDirectory(gold.resolve("duplicates")) ? gold.resolve("duplicates") : gold;
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> found = files.filter(file -> file.toString().endsWith(".jsonl"))
                        .sorted()
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        throw new IllegalArgumentException("--gold: '" + folder
                + "' holds no labelled pairs (.jsonl); docs/evaluation.md describes them, and --from DIR makes some");
    }

    /**
     * Writes every story of a folder with each of its alterations as a line, then pairs of filled-in forms.
     *
     * @return how many pairs were written
     */
    public static int write(Path articles, long seed, Path out) throws IOException {
        Words words = Words.load();
        int written = 0;
        try (BufferedWriter lines = Files.newBufferedWriter(out)) {
            for (int letters : LENGTHS) {
                List<Story> stories = Stories.from(articles, letters);
                Alterations alterations = new Alterations(stories, words);
                for (Variant variant : Variant.values()) {
                    Random random = new Random(seed);
                    for (Story story : stories) {
                        Side altered = side(alterations.alter(story, variant, random), variant, random);
                        lines.write(line(new Pair(
                                side(story), altered, variant.isDuplicate(), variant.label() + ", " + letters)));
                        written++;
                    }
                }
            }
            for (Map.Entry<String, List<Story>> form :
                    Forms.load().stories(Forms.MOST, new Random(seed)).entrySet()) {
                List<Story> made = form.getValue();
                for (int i = 1; i < made.size(); i++) {
                    lines.write(
                            line(new Pair(side(made.get(i - 1)), side(made.get(i)), false, "form: " + form.getKey())));
                    written++;
                }
            }
        }
        return written;
    }

    private static Side side(Story altered, Variant variant, Random random) {
        return variant == Variant.OTHER_HEADER_AND_FOOTER
                ? new Side(null, null, SitePage.ofAny(altered, random))
                : side(altered);
    }

    private static Side side(Story story) {
        return new Side(story.title(), story.text(), null);
    }

    private static String line(Pair pair) throws JsonProcessingException {
        return Json.MAPPER.writeValueAsString(pair) + '\n';
    }
}
