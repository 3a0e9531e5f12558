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
 * @param nextPage the address of the article's next page, as far as the page speaks of one
 * @param votes the page's lines in order, each with the finders that took it for text
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
        Chosen nextPage,
        List<BlockVotes> votes,
        List<String> flags) {
    /** A date was found that lies in the future or before news was online; it is not used. */
    public static final String DATE_IMPLAUSIBLE = "date-implausible";

    /** The page was larger or nested deeper than what is read; the rest was left out. */
    public static final String PAGE_CUT = "page-cut";

    /** The article goes on at another address. */
    public static final String MORE_PAGES = "more-pages";

    public Extraction {
        votes = List.copyOf(votes);
        paragraphs = List.copyOf(paragraphs);
        flags = flags.stream().distinct().sorted().toList();
    }
}
