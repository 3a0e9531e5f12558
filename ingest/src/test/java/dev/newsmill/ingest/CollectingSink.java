package dev.newsmill.ingest;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.RawCoordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps what it is given and acknowledges at once; brokers may be made to fail after some records. */
public final class CollectingSink implements ArticleSink {
    public final List<ArticleFetched> articles = new ArrayList<>();
    public final List<byte[]> unreadable = new ArrayList<>();
    private final int failsAfter;
    private int count;

    public CollectingSink() {
        this(Integer.MAX_VALUE);
    }

    public CollectingSink(int failsAfter) {
        this.failsAfter = failsAfter;
    }

    @Override
    public synchronized CompletionStage<RawCoordinates> publish(ArticleFetched article) {
        if (count >= failsAfter) {
            return failed();
        }
        articles.add(article);
        return next();
    }

    @Override
    public synchronized CompletionStage<RawCoordinates> publishUnreadable(byte[] line) {
        if (count >= failsAfter) {
            return failed();
        }
        unreadable.add(line);
        return next();
    }

    private CompletionStage<RawCoordinates> next() {
        return CompletableFuture.completedStage(new RawCoordinates(3, count++));
    }

    private static CompletionStage<RawCoordinates> failed() {
        return CompletableFuture.failedStage(new NotAcknowledgedException(
                "not acknowledged: the broker is away", new IllegalStateException("away")));
    }
}
