package dev.newsmill.console;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.Duplicate;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.text.duplicate.Likeness;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one version of an article.
 *
 * @param event as enriched, but with its final verdict inside
 * @param raw where the raw record stands
 * @param current whether this is the article's current version
 * @param versions all versions of the article, latest fetch first, this one included
 * @param copies documents that are duplicates of this one, earliest first
 * @param related earlier documents it has something in common with, too little for a copy; earliest first, at most five
 * @param duplicateOf the document this is a copy of, or null: it is none, or that one is not in the store yet
 * @param likeness why it is taken for a copy of that document, or null
 * @param story all documents that go back to one, this one among them; null when there is no other in the store
 * @param flagged what the verdict on it could not take into account, and what that means
 */
public record ArticleView(
        ArticleEnriched event,
        RawCoordinates raw,
        boolean current,
        List<Related> versions,
        List<Related> copies,
        List<Related> related,
        @Nullable Related duplicateOf,
        @Nullable Likeness likeness,
        @Nullable Story story,
        List<Flagged> flagged) {
    public ArticleView {
        versions = List.copyOf(versions);
        copies = List.copyOf(copies);
        related = List.copyOf(related);
        flagged = List.copyOf(flagged);
    }

    /** Another document, as a line. */
    public record Related(DocumentId id, String title, String source, Instant fetchedAt, boolean current) {}

    /** A flag of its verdict with what it means and what an operator can do. */
    public record Flagged(String flag, String explanation) {}

    /** What a duplicate's number measures, in words. */
    public static String measure(Duplicate duplicate) {
        String number = String.format(Locale.ROOT, "%.2f", duplicate.similarity());
        return duplicate.kind() == DuplicateKind.CONTAINED
                ? number + " of the smaller text stands in the larger"
                : "similarity " + number;
    }
}
