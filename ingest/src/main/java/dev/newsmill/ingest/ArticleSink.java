package dev.newsmill.ingest;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.RawCoordinates;
import java.util.concurrent.CompletionStage;

/**
 * Where articles go. Thread-safe. A stage completes only when the record is safe on the brokers, and within bounded time. It fails
 * with {@link NotAcknowledgedException} when the brokers did not take the record, and with {@link IllegalArgumentException} when no
 * broker ever would; neither method throws these itself.
 */
public interface ArticleSink {
    CompletionStage<RawCoordinates> publish(ArticleFetched article);

    /** Sends what nobody can read, byte for byte, so that it ends as a counted dead letter. */
    CompletionStage<RawCoordinates> publishUnreadable(byte[] line);
}
