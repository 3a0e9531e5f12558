package dev.newsmill.ingest.article;

import dev.newsmill.events.ArticleFetched;

/** What became of something sent. */
public sealed interface Parsed {
    /** It is an article. */
    record Article(ArticleFetched fetched) implements Parsed {}

    /**
     * It is not.
     *
     * @param reason what is wrong, without a place, for example {@code missing 'source'}
     */
    record Malformed(String reason) implements Parsed {}
}
