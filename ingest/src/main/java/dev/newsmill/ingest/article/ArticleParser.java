package dev.newsmill.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.url.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was sent into an {@link ArticleFetched}. Pure and thread-safe.
 *
 * <table>
 * <caption>What holds</caption>
 * <tr><td>body</td><td>required; may be empty: whether there is an article in it is for enrichment to say</td></tr>
 * <tr><td>source</td><td>as sent, else the URL's host, else the intake's default; required</td></tr>
 * <tr><td>fetchedAt</td><td>as sent, else the intake's default; from 1990, at most 5 minutes ahead; cut to milliseconds</td></tr>
 * <tr><td>unknown field</td><td>malformed: a typing error must not vanish silently</td></tr>
 * <tr><td>empty text</td><td>the same as an absent field, but for {@code source} and the body</td></tr>
 * </table>
 */
public final class ArticleParser {
    /** Before it no page was fetched. */
    public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private ArticleParser() {}

    /** One JSON object in UTF-8. */
    public static Parsed parse(byte[] json, Intake intake) {
        try {
            return new Parsed.Article(article(SentJson.read(json), intake));
        } catch (IllegalArgumentException e) {
            return malformed(e);
        }
    }

    /** One JSON object, already read as part of a larger document. */
    public static Parsed parse(JsonNode json, Intake intake) {
        try {
            return new Parsed.Article(article(SentJson.read(json), intake));
        } catch (IllegalArgumentException e) {
            return malformed(e);
        }
    }

    /** A page's bytes with what is known beside them; {@code known} must bring no body of its own. */
    public static Parsed parse(byte[] page, SentArticle known, Intake intake) {
        try {
            if (bodies(known) > 0) {
                throw new IllegalArgumentException("a body does not belong beside a page");
            }
            return new Parsed.Article(article(known, PageBody.of(page, declaredCharset(known)), intake));
        } catch (IllegalArgumentException e) {
            return malformed(e);
        }
    }

    private static Parsed malformed(IllegalArgumentException e) {
        return new Parsed.Malformed(Objects.requireNonNullElse(e.getMessage(), "not an article"));
    }

    private static ArticleFetched article(SentArticle sent, Intake intake) {
        return article(sent, body(sent), intake);
    }

    private static ArticleFetched article(SentArticle sent, Body body, Intake intake) {
        String url = present(plain("url", sent.url()));
        String source = source(plain("source", sent.source()), url, intake.defaultSource());
        String externalId = present(plain("externalId", sent.externalId()));
        return new ArticleFetched(
                ArticleId.of(url, source, externalId, body.toBytes()),
                url,
                source,
                externalId,
                fetchedAt(sent.fetchedAt(), intake),
                intake.receivedAt().truncatedTo(ChronoUnit.MILLIS),
                intake.connector(),
                contentType(sent),
                declaredCharset(sent),
                body,
                new Hints(
                        hint(sent.title()),
                        hint(sent.publishedAt()),
                        hint(sent.author()),
                        hint(sent.language()),
                        hint(sent.section())));
    }

    private static String source(@Nullable String sent, @Nullable String url, @Nullable String fallback) {
        if (sent != null) {
            return sent;
        }
        if (url != null) {
            return CanonicalUrl.hostOf(url);
        }
        if (fallback == null) {
            throw new IllegalArgumentException("missing 'source'");
        }
        return fallback;
    }

    private static Instant fetchedAt(@Nullable String sent, Intake intake) {
        String given = present(sent);
        if (given == null) {
            return intake.defaultFetchedAt().truncatedTo(ChronoUnit.MILLIS);
        }
        Instant at;
        try {
            at = OffsetDateTime.parse(given.strip()).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'fetchedAt' '" + SentJson.shortened(given)
                            + "' is not a time; write ISO 8601 with a zone, for example 2026-01-31T08:00:00Z",
                    e);
        }
        if (at.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("'fetchedAt' " + at + " lies before 1990, when no page was fetched");
        }
        return at;
    }

    private static Body body(SentArticle sent) {
        if (bodies(sent) > 1) {
            throw new IllegalArgumentException("more than one of 'body', 'text', 'html' and 'bodyBase64'");
        }
        String text = Stream.of(sent.body(), sent.text(), sent.html())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Unicode::wellFormed)
                .orElse(null);
        if (text != null) {
            return Body.ofText(text);
        }
        if (sent.bodyBase64() == null) {
            throw new IllegalArgumentException("missing 'body'");
        }
        byte[] encoded = sent.bodyBase64().getBytes(StandardCharsets.UTF_8);
        try {
            return PageBody.of(Base64.getMimeDecoder().decode(encoded), declaredCharset(sent));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'bodyBase64' is not base64: " + e.getMessage(), e);
        }
    }

    private static long bodies(SentArticle sent) {
        return Stream.of(sent.body(), sent.text(), sent.html(), sent.bodyBase64())
                .filter(Objects::nonNull)
                .count();
    }

    private static @Nullable String contentType(SentArticle sent) {
        String given = plain("contentType", present(sent.contentType()));
        if (given != null) {
            return MediaType.of(given).type();
        }
        return sent.html() == null ? null : "text/html";
    }

    private static @Nullable String declaredCharset(SentArticle sent) {
        String own = plain("declaredCharset", present(sent.declaredCharset()));
        if (own != null) {
            return own;
        }
        return sent.contentType() == null
                ? null
                : MediaType.of(sent.contentType()).charset();
    }

    /** Names and addresses are one line of text. */
    private static @Nullable String plain(String field, @Nullable String value) {
        String given = Unicode.wellFormed(value);
        if (given == null) {
            return null;
        }
        given = given.strip();
        if (given.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("'" + field + "' has a control character");
        }
        return given;
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String hint(@Nullable String value) {
        return present(Unicode.wellFormed(value));
    }
}
