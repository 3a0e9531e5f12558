package dev.newsmill.console;

import org.jspecify.annotations.Nullable;

/**
 * Which articles to list. Components that are null do not restrict.
 *
 * @param text words to find; normalised and segmented like documents
 * @param entity an entity's id
 * @param source the source's exact name
 * @param before a page's {@code next}: continue behind it
 * @param limit 1 to 200
 * @param originals only articles that are a copy of no other
 * @param byStory one line per story, with the number of documents in it: its original, or the earliest document where that is not in the
 *     store or is no longer its article's current version
 */
public record ArticleQuery(
        @Nullable String text,
        @Nullable String entity,
        @Nullable String source,
        @Nullable String before,
        int limit,
        boolean originals,
        boolean byStory) {
    public static final int MAX_LIMIT = 200;

    public ArticleQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit + " is not between 1 and " + MAX_LIMIT);
        }
    }

    /** Full-text search alone. */
    public static ArticleQuery search(String text, int limit) {
        return new ArticleQuery(text, null, null, null, limit, false, false);
    }

    /** The latest articles. */
    public static ArticleQuery latest(int limit) {
        return new ArticleQuery(null, null, null, null, limit, false, false);
    }
}
