package dev.newsmill.ingest;

import dev.newsmill.ingest.article.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Reads articles from a stream, one JSON object per line. */
public final class StdinConnector {
    private final ArticleSink sink;
    private final Clock clock;
    private final @Nullable String defaultSource;

    /** @param defaultSource for articles that name neither a source nor a URL; null: such a line is unreadable */
    public StdinConnector(ArticleSink sink, Clock clock, @Nullable String defaultSource) {
        this.sink = sink;
        this.clock = clock;
        this.defaultSource = defaultSource;
    }

    /**
     * Reads to the end of the stream and returns when every line is acknowledged or has failed. An interrupt ends the reading early and
     * is reported as a problem.
     */
    public IngestReport read(InputStream jsonl) {
        Delivery delivery = new Delivery(sink);
        return Interruptible.report(delivery, () -> {
            try {
                JsonLines.feed(jsonl, "", () -> Intake.now("stdin", defaultSource, clock.instant()), delivery);
            } catch (IOException e) {
                delivery.problem("standard input broke off: " + e.getMessage());
            }
        });
    }
}
