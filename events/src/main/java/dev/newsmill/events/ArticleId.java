package dev.newsmill.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.newsmill.events.url.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Names one article for ever, whatever its text becomes.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {
    @JsonCreator
    public ArticleId {
        Check.hash("article id", value);
    }

    /**
     * Derives the id: from the canonical URL; without a URL from {@code source + '\n' + externalId}; without those from the body.
     *
     * @throws IllegalArgumentException if there is a URL and it is not an absolute http(s) URL
     */
    public static ArticleId of(@Nullable String url, String source, @Nullable String externalId, byte[] body) {
        if (url != null) {
            return new ArticleId(Digest.of(CanonicalUrl.of(url)));
        }
        if (externalId != null) {
            return new ArticleId(Digest.of(source + '\n' + externalId));
        }
        return new ArticleId(Digest.of(body));
    }

    public byte[] bytes() {
        return value.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
