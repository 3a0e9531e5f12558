package dev.newsmill.ingest.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the way in knows about everything that takes it.
 *
 * @param connector {@code http}, {@code file} or {@code stdin}
 * @param defaultSource for an article that names neither a source nor a URL, or null: such an article is malformed
 * @param defaultFetchedAt for an article that does not say when it was fetched
 * @param receivedAt now
 */
public record Intake(String connector, @Nullable String defaultSource, Instant defaultFetchedAt, Instant receivedAt) {

    /** Everything is taken to have been fetched now. */
    public static Intake now(String connector, @Nullable String defaultSource, Instant now) {
        return new Intake(connector, defaultSource, now, now);
    }
}
