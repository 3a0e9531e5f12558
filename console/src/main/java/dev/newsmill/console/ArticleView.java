package dev.newsmill.console;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.text.duplicate.Likeness;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one version of an article.
 *
 * @param event as enriched, but with its final verdict inside
 * @param raw where the raw record stands
 * @param current whether this is the article's current version
 * @param versions all versions of the article, latest fetch first, this one included
 * @param copies documents that are duplicates of this one, earliest first
 * @param duplicateOf the document this is a copy of, or null
 * @param likeness why it is taken for a copy of that document, or null
 * @param story all documents that go back to one, this one among them; null when it has no copies and is none
 */
public record ArticleView(
        ArticleEnriched event,
        RawCoordinates raw,
        boolean current,
        List<Related> versions,
        List<Related> copies,
        @Nullable Related duplicateOf,
        @Nullable Likeness likeness,
        @Nullable Story story) {
    public ArticleView {
        versions = List.copyOf(versions);
        copies = List.copyOf(copies);
    }

    /** Another document, as a line. */
    public record Related(DocumentId id, String title, String source, Instant fetchedAt, boolean current) {}
}
