package dev.newsmill.console;

import dev.newsmill.events.RawCoordinates;
import org.jspecify.annotations.Nullable;

/**
 * A raw record that became no article.
 *
 * @param outcome {@code rejected} or {@code dead-letter}
 * @param reason of a rejection its short name, of a dead letter the error
 * @param source null when nobody could read the record
 * @param detail one sentence, or null
 */
public record Declined(
        RawCoordinates raw,
        String outcome,
        String reason,
        @Nullable String source,
        @Nullable String url,
        @Nullable String detail) {}
