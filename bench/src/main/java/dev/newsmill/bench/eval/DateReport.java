package dev.newsmill.bench.eval;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.newsmill.text.extract.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well publish days are found. As JSON: the fields of {@link #all()}, then one object per corpus under its name.
 *
 * @param all over the pages of all dated corpora together
 * @param corpora those with dates, by name, sorted
 */
public record DateReport(
        @JsonUnwrapped DateScore all, @JsonIgnore Map<String, DateScore> corpora) {
    private static final int ISO_DAY = 10;

    public DateReport {
        corpora = Collections.unmodifiableMap(new LinkedHashMap<>(corpora));
    }

    /** For the JSON writer. */
    @JsonAnyGetter
    public Map<String, DateScore> byName() {
        return corpora;
    }

    /**
     * Measures all corpora of a folder whose pages are labelled with days.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static DateReport measure(Path gold, boolean details) throws IOException {
        Map<String, DateScore> corpora = new LinkedHashMap<>();
        List<DateScore.Row> all = new ArrayList<>();
        for (Corpus corpus : GoldFolder.corpora(gold)) {
            if (corpus.isDated()) {
                List<DateScore.Row> rows = corpus.pages().stream()
                        .map(page -> row(corpus.name(), page))
                        .toList();
                corpora.put(corpus.name(), DateScore.of(rows, details));
                all.addAll(rows);
            }
        }
        if (corpora.isEmpty()) {
            throw new IllegalArgumentException("--gold: '" + gold
                    + "' holds no pages labelled with days; docs/evaluation.md describes the folder");
        }
        return new DateReport(DateScore.of(all, false), corpora);
    }

    private static DateScore.Row row(String corpus, LabelledPage page) {
        Published published = Reader.read(page, Reader.decoded(page)).published();
        LabelledPage.Day labelled = page.published();
        return new DateScore.Row(
                corpus,
                page.id(),
                labelled == null ? null : labelled.day(),
                published == null ? null : LocalDate.parse(published.value().substring(0, ISO_DAY)),
                published == null ? "" : published.method());
    }
}
