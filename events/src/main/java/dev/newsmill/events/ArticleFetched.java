package dev.newsmill.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One fetch of one article, as it came: the truth that everything else is derived from.
 *
 * @param id {@link ArticleId#of} over the components below
 * @param url absolute http(s) URL as crawled, or null
 * @param source who published it: a site's host or a short name; never blank
 * @param externalId the publisher's or feed's own id, or null
 * @param fetchedAt when the page was fetched, UTC, milliseconds; at most 5 minutes after {@code receivedAt}
 * @param receivedAt when ingest took it, UTC, milliseconds
 * @param connector the way in: {@code http}, {@code file}, {@code stdin}
 * @param contentType media type as declared, for example {@code text/html}, or null
 * @param declaredCharset charset as declared outside the body, or null; never trusted blindly
 * @param body the page
 * @param hints what the sender believes about the article; evidence, not truth
 */
public record ArticleFetched(
        ArticleId id,
        @Nullable String url,
        String source,
        @Nullable String externalId,
        Instant fetchedAt,
        Instant receivedAt,
        String connector,
        @Nullable String contentType,
        @Nullable String declaredCharset,
        Body body,
        Hints hints) {

    /** How far a fetch may lie ahead of the clock that received it. */
    public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    public ArticleFetched {
        Check.present("id", id);
        Check.filled("source", source);
        Check.atMost("source", source, Limits.MAX_NAME_LENGTH);
        Check.atMost("url", url, Limits.MAX_URL_LENGTH);
        Check.atMost("externalId", externalId, Limits.MAX_NAME_LENGTH);
        fetchedAt = Check.moment("fetchedAt", fetchedAt);
        receivedAt = Check.moment("receivedAt", receivedAt);
        Check.filled("connector", connector);
        Check.present("body", body);
        hints = hints == null ? Hints.NONE : hints;
        if (fetchedAt.isAfter(receivedAt.plus(MAX_AHEAD))) {
            throw new IllegalArgumentException(
                    "'fetchedAt' " + fetchedAt + " is more than 5 minutes ahead of the clock");
        }
        if (!id.equals(ArticleId.of(url, source, externalId, body.toBytes()))) {
            throw new IllegalArgumentException("'id' " + id + " does not follow from url, source, externalId and body");
        }
    }

    /**
     * The page: text when it was known to be Unicode, raw bytes as base64 (RFC 4648) when it still has to be decoded. Exactly one is
     * set.
     */
    public record Body(@Nullable String text, @Nullable String base64) {
        public Body {
            if ((text == null) == (base64 == null)) {
                throw new IllegalArgumentException("'body' needs exactly one of 'text' and 'base64'");
            }
            if (base64 != null) {
                try {
                    Base64.getDecoder().decode(base64);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("'body.base64' is not base64: " + e.getMessage(), e);
                }
            }
        }

        public static Body ofText(String text) {
            return new Body(text, null);
        }

        public static Body ofBytes(byte[] bytes) {
            return new Body(null, Base64.getEncoder().encodeToString(bytes));
        }

        /** The raw bytes, or the text's UTF-8 bytes. A fresh array. */
        public byte[] toBytes() {
            if (base64 != null) {
                return Base64.getDecoder().decode(base64);
            }
            return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * What the sender believes. Every component may be null.
     *
     * @param publishedAt as the sender wrote it, any format
     * @param language a BCP 47 tag
     */
    public record Hints(
            @Nullable String title,
            @Nullable String publishedAt,
            @Nullable String author,
            @Nullable String language,
            @Nullable String section) {
        public static final Hints NONE = new Hints(null, null, null, null, null);
    }
}
