package dev.newsmill.bench.eval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.newsmill.events.Json;
import dev.newsmill.text.decode.Decoder;
import dev.newsmill.text.extract.Extraction;
import dev.newsmill.text.extract.Extractor;
import dev.newsmill.text.extract.Form;
import dev.newsmill.text.extract.Page;
import dev.newsmill.text.extract.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sample documents against what a person read in them.
 *
 * @param documents how many are labelled
 * @param exact how many come out exactly: title, day, credit, editor, number of lines, first and last line, no forbidden line
 * @param problems one sentence for each difference
 */
public record SeedScore(int documents, int exact, List<String> problems) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ISO_DAY = 10;

    public SeedScore {
        problems = List.copyOf(problems);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Label(
            String file,
            @Nullable String title,
            @JsonProperty("publish_time") @Nullable String published,
            @Nullable String source,
            @Nullable String author,
            @Nullable String editor,
            @JsonProperty("body_first_line") String first,
            @JsonProperty("body_last_line") String last,
            @JsonProperty("body_lines") int lines,
            @JsonProperty("must_not_appear_in_body") List<String> never) {}

    /** What ingest is told of a sample document. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Meta(Instant fetchedAt) {}

    /** Empty if the folder has no labels for the sample documents. */
    static Optional<SeedScore> measure(Path gold, Path seeds) throws IOException {
        Path file = gold.resolve("seeds").resolve("extraction.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<Label> labels = Json.MAPPER.readValue(Files.readAllBytes(file), new TypeReference<List<Label>>() {});
        List<String> problems = new ArrayList<>();
        int exact = 0;
        for (Label label : labels) {
            List<String> differences = differences(label, seeds);
            exact += differences.isEmpty() ? 1 : 0;
            problems.addAll(differences);
        }
        return Optional.of(new SeedScore(labels.size(), exact, problems));
    }

    private static List<String> differences(Label label, Path seeds) throws IOException {
        String text = Decoder.decode(Files.readAllBytes(seeds.resolve(label.file())), null)
                .text();
        Meta meta = Json.MAPPER.readValue(Files.readAllBytes(seeds.resolve(label.file() + ".meta.json")), Meta.class);
        Extraction found =
                Extractor.extract(new Page(text, Form.PLAIN, null, meta.fetchedAt(), null, null, null), ZONE);
        Published published = found.published();
        String day = published == null ? null : published.value().substring(0, ISO_DAY);
        String labelledDay = label.published() == null
                ? null
                : label.published()
                        .substring(0, Math.min(ISO_DAY, label.published().length()));
        List<String> lines = found.paragraphs();
        List<String> differences = new ArrayList<>();
        compare(differences, label, "title", label.title(), found.title().value());
        compare(differences, label, "day", labelledDay, day);
        compare(differences, label, "credit", label.source(), found.credit().value());
        compare(differences, label, "editor", label.editor(), found.editor().value());
        compare(differences, label, "byline", label.author(), found.byline().value());
        compare(differences, label, "number of lines", "" + label.lines(), "" + lines.size());
        compare(differences, label, "first line", label.first(), lines.isEmpty() ? null : lines.get(0));
        compare(differences, label, "last line", label.last(), lines.isEmpty() ? null : lines.get(lines.size() - 1));
        lines.stream()
                .filter(label.never()::contains)
                .forEach(line -> differences.add(label.file() + ": the body contains '" + line + "'"));
        return differences;
    }

    private static void compare(
            List<String> differences, Label label, String field, @Nullable String expected, @Nullable String found) {
        if (!Objects.equals(expected, found)) {
            differences.add(label.file() + ": " + field + " is '" + found + "', not '" + expected + "'");
        }
    }
}
