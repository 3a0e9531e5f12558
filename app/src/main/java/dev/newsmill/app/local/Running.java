package dev.newsmill.app.local;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.failure.Sentence;
import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.enrich.EnrichRunner;
import dev.newsmill.enrich.Release;
import dev.newsmill.sink.SinkConfig;
import dev.newsmill.sink.SinkLoop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Enrichment and sink of one run, side by side in this JVM. Thread-safe. */
public final class Running implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EnrichRunner enrich;
    private final SinkLoop sink;
    private final Thread sinkThread;
    private final CompletableFuture<Void> ended;

    private Running(EnrichRunner enrich, SinkLoop sink, Thread sinkThread, CompletableFuture<Void> ended) {
        this.enrich = enrich;
        this.sink = sink;
        this.sinkThread = sinkThread;
        this.ended = ended;
    }

    /** Starts both. The run's topics and tables must exist. */
    public static Running start(EnrichConfig enrichConfig, SinkConfig sinkConfig, Release release)
            throws ExecutionException, InterruptedException {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        EnrichRunner enrich = EnrichRunner.start(enrichConfig, release);
        SinkLoop sink = new SinkLoop(sinkConfig, new Words());
        Thread sinkThread = new Thread(() -> runSink(sink, ended), "sink-" + sinkConfig.run());
        sinkThread.start();
        Thread watch = new Thread(() -> watch(enrich, ended), "watch-enrich-" + sinkConfig.run());
        watch.setDaemon(true);
        watch.start();
        return new Running(enrich, sink, sinkThread, ended);
    }

    /**
     * Waits until one of them stops, or the time is over.
     *
     * @return whether both still run; false after {@link #close}
     * @throws Failure if one stopped by itself: in one sentence which, and why
     */
    public boolean watch(Duration time) throws InterruptedException {
        try {
            ended.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure
                    ? failure
                    : new Failure("a part stopped: " + Sentence.of(e), e);
        }
    }

    /** Enrichment first: what it has committed, the sink may still write. Idempotent. */
    @Override
    public void close() {
        ended.complete(null);
        enrich.close();
        sink.close();
        try {
            sinkThread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("IllegalCatch") // the edge of a thread: whatever ends it must be told
    private static void runSink(SinkLoop sink, CompletableFuture<Void> ended) {
        try {
            sink.run();
            ended.complete(null);
        } catch (RuntimeException | Error e) {
            ended.completeExceptionally(new Failure("the sink stopped: " + Sentence.of(e), e));
        }
    }

    private static void watch(EnrichRunner enrich, CompletableFuture<Void> ended) {
        try {
            enrich.await();
            ended.complete(null);
        } catch (ExecutionException e) {
            ended.completeExceptionally(new Failure("the enrichment stopped: " + Sentence.of(e), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
