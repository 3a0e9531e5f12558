package dev.newsmill.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that was declined, and why. The raw record stays in {@code news.article.fetched} at {@code raw}.
 *
 * @param detail one sentence for a person
 */
public record ArticleRejected(
        ArticleId id,
        RawCoordinates raw,
        @Nullable String url,
        String source,
        Instant fetchedAt,
        Reason reason,
        String detail,
        ReleaseStamp release) {
    public ArticleRejected {
        Check.present("id", id);
        Check.present("raw", raw);
        Check.filled("source", source);
        fetchedAt = Check.moment("fetchedAt", fetchedAt);
        Check.present("reason", reason);
        Check.filled("detail", detail);
        Check.present("release", release);
    }

    /** Why an article was declined. A closed set: every reason is a metric's tag. */
    public enum Reason {
        /** Nothing but navigation, boilerplate or white space was left. */
        @JsonProperty("no-text")
        NO_TEXT("no-text"),
        /** The body is larger than the limit. */
        @JsonProperty("oversize-body")
        OVERSIZE_BODY("oversize-body"),
        /** The enriched event would be larger than a record may be. */
        @JsonProperty("oversize-event")
        OVERSIZE_EVENT("oversize-event");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        @JsonValue
        public String label() {
            return label;
        }
    }
}
