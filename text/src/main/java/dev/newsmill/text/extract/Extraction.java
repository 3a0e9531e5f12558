package dev.newsmill.text.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, field by field, with the evidence for each.
 *
 * @param title the article's own headline
 * @param paragraphs the body, headings included, each trimmed and without line breaks; empty when the page has no article
 * @param published when the page says it was published, or null
 * @param byline who wrote it
 * @param editor who edited it
 * @param credit the source that the page credits
 * @param body no value; its rule says how the body was found
 * @param flags distinct and sorted, for example {@code date-implausible}
 */
public record Extraction(
        Chosen title,
        List<String> paragraphs,
        @Nullable Published published,
        Chosen byline,
        Chosen editor,
        Chosen credit,
        Chosen body,
        List<String> flags) {
    /** A date was found that lies in the future or before news was online; it is not used. */
    public static final String DATE_IMPLAUSIBLE = "date-implausible";

    public Extraction {
        paragraphs = List.copyOf(paragraphs);
        flags = flags.stream().distinct().sorted().toList();
    }
}
