package dev.newsmill.console;

import java.util.Optional;

/** Finds articles in a run's tables. Thread-safe. */
public final class ArticleQueries implements AutoCloseable {
    private final ConsoleConfig config;

    private ArticleQueries(ConsoleConfig config) {
        this.config = config;
    }

    /** Opens connections of its own; close it after use. */
    public static ArticleQueries open(ConsoleConfig config) {
        return new ArticleQueries(config);
    }

    /** Latest first; with a text, best match first. */
    public ArticlePage list(ArticleQuery query) {
        throw new UnsupportedOperationException("no " + query + " over " + config + " yet");
    }

    /**
     * @param id an article's id (its current version) or a document's
     * @throws IllegalArgumentException if it is neither
     */
    public Optional<ArticleView> find(String id) {
        throw new UnsupportedOperationException("no article " + id + " yet");
    }

    /**
     * @param id an article's id, a document's, or a raw record's {@code <partition>-<offset>}
     * @throws IllegalArgumentException if it is none of them
     */
    public Optional<Why> why(String id) {
        throw new UnsupportedOperationException("no article " + id + " yet");
    }

    @Override
    public void close() {}
}
