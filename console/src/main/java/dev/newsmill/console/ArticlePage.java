package dev.newsmill.console;

import dev.newsmill.events.DocumentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of articles, each by its current version.
 *
 * @param words what the query's text was segmented into; empty without a text
 * @param partial no article has every word: those listed have some
 * @param next for the next page, or null: this was the last
 */
public record ArticlePage(
        List<Line> articles,
        List<String> words,
        boolean partial,
        @Nullable String next) {
    public ArticlePage {
        articles = List.copyOf(articles);
        words = List.copyOf(words);
    }

    /** A part of a ranking has no next page: its rank belongs to another question. */
    ArticlePage withSomeWords() {
        return new ArticlePage(articles, words, !articles.isEmpty(), null);
    }

    /**
     * One article in a list.
     *
     * @param published ISO 8601 as precise as known, or null
     * @param language BCP 47 tag
     * @param duplicateOf the document it is a copy of, or null
     * @param entities the most frequent ones
     * @param snippet the passage that matches best, else the beginning
     * @param story how many documents the story has that this stands for, when stories were asked for; else null
     */
    public record Line(
            DocumentId id,
            String title,
            String source,
            @Nullable String url,
            @Nullable String published,
            Instant fetchedAt,
            String language,
            @Nullable DocumentId duplicateOf,
            List<EntityLine> entities,
            String snippet,
            @Nullable Integer story) {
        Line naming(List<EntityLine> named) {
            return new Line(
                    id,
                    title,
                    source,
                    url,
                    published,
                    fetchedAt,
                    language,
                    duplicateOf,
                    List.copyOf(named),
                    snippet,
                    story);
        }

        /** The same as the one line of its story. */
        Line standingFor(int documents) {
            return new Line(
                    id, title, source, url, published, fetchedAt, language, duplicateOf, entities, snippet, documents);
        }
    }

    /** An entity in a list: its id, type label, name and how often it is mentioned. */
    public record EntityLine(String id, String type, String name, int mentions) {}
}
