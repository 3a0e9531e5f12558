package dev.newsmill.console;

import dev.newsmill.events.ArticleEnriched.Duplicate;
import dev.newsmill.text.duplicate.Likeness;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why an article is taken for a copy, as its page shows it.
 *
 * @param of its original
 * @param likeness what a second look at both texts shows; null while the original is not in the store
 * @param beginning the beginning of the longest passage in common; null without one
 * @param more whether the passage goes on
 */
record CopySheet(
        String of,
        String kind,
        String measure,
        @Nullable Likeness likeness,
        int passageLength,
        @Nullable String beginning,
        boolean more) {
    private static final int SHOWN = 160;

    static CopySheet of(Duplicate duplicate, @Nullable Likeness likeness) {
        String passage = likeness == null ? "" : likeness.passage();
        int end = Math.min(SHOWN, passage.length());
        return new CopySheet(
                duplicate.of().toString(),
                duplicate.kind().name().toLowerCase(Locale.ROOT),
                ArticleView.measure(duplicate),
                likeness,
                passage.length(),
                passage.isEmpty() ? null : passage.substring(0, end),
                end < passage.length());
    }
}
