package dev.newsmill.ingest;

import dev.newsmill.events.RawCoordinates;
import dev.newsmill.ingest.article.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One reading's sends: bounds what is in flight and tells what came of it. One thread feeds it; acknowledgements may come on any.
 *
 * <p>It stops at the first record that the brokers did not take: what follows would fail the same way, each after its own time limit.
 */
public final class Delivery {
    private static final int IN_FLIGHT = 1000;
    private static final int SENTENCES = 1000;
    private static final long LAST_WITHIN_SECONDS = 300;

    private final ArticleSink sink;
    private final Semaphore free = new Semaphore(IN_FLIGHT);
    private final Sentences problems = new Sentences();
    private final Sentences notes = new Sentences();
    private long acknowledged;
    private long unreadable;
    private volatile boolean stopped;

    public Delivery(ArticleSink sink) {
        this.sink = sink;
    }

    /**
     * Sends an article, or the bytes that are none.
     *
     * @param where for sentences, for example {@code file 'a.jsonl' line 3}
     * @param raw what it was read from
     */
    public void send(String where, Parsed parsed, byte[] raw) throws InterruptedException {
        if (parsed instanceof Parsed.Article article) {
            free.acquire();
            settle(where, sink.publish(article.fetched()), false);
        } else if (parsed instanceof Parsed.Malformed malformed) {
            note(where + ": " + malformed.reason() + "; sent as it is, it becomes a dead letter");
            free.acquire();
            settle(where, sink.publishUnreadable(raw), true);
        }
    }

    private void settle(String where, CompletionStage<RawCoordinates> stage, boolean isUnreadable) {
        stage.whenComplete((raw, failure) -> {
            count(where, failure, isUnreadable);
            free.release();
        });
    }

    private synchronized void count(String where, @Nullable Throwable failure, boolean isUnreadable) {
        if (failure == null) {
            acknowledged++;
            unreadable += isUnreadable ? 1 : 0;
            return;
        }
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        problems.add(where + ": " + cause.getMessage());
        stopped |= !(cause instanceof IllegalArgumentException);
    }

    /** Something could not be sent. */
    public synchronized void problem(String sentence) {
        problems.add(sentence);
    }

    /** Something a person may want to know. */
    public synchronized void note(String sentence) {
        notes.add(sentence);
    }

    /** Whether there is no point in reading on. */
    public boolean isStopped() {
        return stopped;
    }

    /** Waits for every acknowledgement or failure and reports. */
    public IngestReport finish() throws InterruptedException {
        if (!free.tryAcquire(IN_FLIGHT, LAST_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            problem("no word from the brokers about the last records for " + LAST_WITHIN_SECONDS + " s");
        }
        return soFar();
    }

    /** Reports without waiting. */
    synchronized IngestReport soFar() {
        return new IngestReport(acknowledged, unreadable, problems.list(), notes.list());
    }

    /** The first thousand in full, the rest as a number. */
    private static final class Sentences {
        private final List<String> first = new ArrayList<>();
        private long more;

        void add(String sentence) {
            if (first.size() < SENTENCES) {
                first.add(sentence);
            } else {
                more++;
            }
        }

        List<String> list() {
            List<String> all = new ArrayList<>(first);
            if (more > 0) {
                all.add("and " + more + " more");
            }
            return all;
        }
    }
}
