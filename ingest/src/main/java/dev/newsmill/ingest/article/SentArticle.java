package dev.newsmill.ingest.article;

import org.jspecify.annotations.Nullable;

/**
 * An article as a sender writes it: the fields of a JSON object, all optional here. {@link ArticleParser} says what is required.
 *
 * @param fetchedAt ISO 8601 with a zone
 * @param contentType media type; parameters are dropped, but a {@code charset} fills {@code declaredCharset}
 * @param body the page as text; at most one of {@code body}, {@code text}, {@code html} and {@code bodyBase64}
 * @param bodyBase64 the page as bytes, RFC 4648
 * @param text another name of {@code body}
 * @param html another name of {@code body}, which makes the content type {@code text/html} unless it is given
 */
public record SentArticle(
        @Nullable String url,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String fetchedAt,
        @Nullable String contentType,
        @Nullable String declaredCharset,
        @Nullable String body,
        @Nullable String bodyBase64,
        @Nullable String text,
        @Nullable String html,
        @Nullable String title,
        @Nullable String publishedAt,
        @Nullable String author,
        @Nullable String language,
        @Nullable String section) {

    /** A page about which little is known. */
    public static SentArticle page(
            @Nullable String url, @Nullable String source, @Nullable String externalId, @Nullable String fetchedAt) {
        return new SentArticle(
                url, source, externalId, fetchedAt, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same with another content type. */
    public SentArticle withContentType(String type) {
        return new SentArticle(
                url,
                source,
                externalId,
                fetchedAt,
                type,
                declaredCharset,
                body,
                bodyBase64,
                text,
                html,
                title,
                publishedAt,
                author,
                language,
                section);
    }
}
