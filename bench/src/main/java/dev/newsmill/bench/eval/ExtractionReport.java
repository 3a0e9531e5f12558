package dev.newsmill.bench.eval;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well article texts are found, by the metric of {@code docs/evaluation.md}. As JSON: the fields of {@link #all()}, then one object
 * per corpus under its name, then {@code seeds}.
 *
 * @param all over the pages of all corpora together
 * @param corpora by name, sorted
 * @param seeds the sample documents, or null when the folder has no labels for them
 */
public record ExtractionReport(
        @JsonUnwrapped ExtractionScore all,
        @JsonIgnore Map<String, ExtractionScore> corpora,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SeedScore seeds) {
    private static final int LEAST_TITLE_LINE = 6;

    public ExtractionReport {
        corpora = Collections.unmodifiableMap(new LinkedHashMap<>(corpora));
    }

    /** For the JSON writer. */
    @JsonAnyGetter
    public Map<String, ExtractionScore> byName() {
        return corpora;
    }

    /**
     * Measures all corpora of a folder.
     *
     * @param seeds where the sample documents lie
     * @throws IllegalArgumentException if the folder holds no labelled pages
     */
    public static ExtractionReport measure(Path gold, Path seeds, boolean details) throws IOException {
        Map<String, ExtractionScore> corpora = new LinkedHashMap<>();
        List<ExtractionScore.Row> all = new ArrayList<>();
        for (Corpus corpus : GoldFolder.corpora(gold)) {
            List<ExtractionScore.Row> rows = corpus.pages().stream()
                    .map(page -> row(corpus.name(), page))
                    .toList();
            corpora.put(corpus.name(), ExtractionScore.of(rows, details));
            all.addAll(rows);
        }
        return new ExtractionReport(
                ExtractionScore.of(all, false),
                corpora,
                SeedScore.measure(gold, seeds).orElse(null));
    }

    private static ExtractionScore.Row row(String corpus, LabelledPage page) {
        String decoded = Reader.decoded(page);
        String found = String.join("\n", Reader.read(page, decoded).paragraphs());
        return compare(corpus, page, found, PageTitle.of(decoded));
    }

    static ExtractionScore.Row compare(String corpus, LabelledPage page, String found, String title) {
        Tokens tokens = Tokens.fitting(page.body());
        boolean chinese = tokens == Tokens.CHINESE;
        Shingles labelled = Shingles.of(tokens.of(chinese ? withoutTitle(page.body(), title) : page.body()));
        Shingles answer = Shingles.of(tokens.of(chinese ? withoutTitle(found, title) : found));
        return new ExtractionScore.Row(corpus, page.id(), labelled.shared(answer), answer.size(), labelled.size());
    }

    /** Without the lines of at least six characters that the page's title contains, white space ignored. */
    private static String withoutTitle(String text, String title) {
        String bareTitle = withoutSpace(title);
        return text.lines()
                .filter(line -> {
                    String bare = withoutSpace(line);
                    return bare.length() < LEAST_TITLE_LINE || !bareTitle.contains(bare);
                })
                .collect(Collectors.joining("\n"));
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
