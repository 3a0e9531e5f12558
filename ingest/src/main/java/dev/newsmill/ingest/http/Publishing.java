package dev.newsmill.ingest.http;

import dev.newsmill.events.RawCoordinates;
import dev.newsmill.ingest.ArticleSink;
import dev.newsmill.ingest.article.Parsed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request's articles and waits for the brokers' word on each. */
final class Publishing {
    private final List<Answer.Item> items = new ArrayList<>();
    private boolean brokerFailed;

    private Publishing() {}

    /**
     * Sends everything, then waits. After a record that the brokers did not take, nothing more is sent.
     *
     * @param within for all of them together
     */
    static Publishing of(List<Parsed> sent, ArticleSink sink, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        List<CompletableFuture<RawCoordinates>> stages = new ArrayList<>();
        boolean failed = false;
        for (Parsed item : sent) {
            CompletableFuture<RawCoordinates> stage =
                    failed || System.nanoTime() > deadline ? notSent() : stage(item, sink);
            failed |= stage.isCompletedExceptionally() && !isAboutTheRecord(stage);
            stages.add(stage);
        }
        Publishing publishing = new Publishing();
        for (int i = 0; i < sent.size(); i++) {
            publishing.items.add(publishing.await(i + 1, sent.get(i), stages.get(i), deadline));
        }
        return publishing;
    }

    /** All accepted 202, some 207, none 503 where the brokers are the reason, else 400. */
    int status() {
        long accepted = items.stream().filter(Answer.Item::isAccepted).count();
        if (accepted == items.size()) {
            return 202;
        }
        if (accepted > 0) {
            return 207;
        }
        return brokerFailed ? 503 : 400;
    }

    List<Answer.Item> items() {
        return items;
    }

    private static CompletableFuture<RawCoordinates> stage(Parsed item, ArticleSink sink) {
        if (item instanceof Parsed.Article article) {
            return sink.publish(article.fetched()).toCompletableFuture();
        }
        return CompletableFuture.failedFuture(new IllegalArgumentException(((Parsed.Malformed) item).reason()));
    }

    private static CompletableFuture<RawCoordinates> notSent() {
        return CompletableFuture.failedFuture(
                new IllegalStateException("not sent, because the broker did not take an earlier one; send it again"));
    }

    private static boolean isAboutTheRecord(CompletableFuture<RawCoordinates> failed) {
        return failed.handle((raw, failure) -> failure instanceof IllegalArgumentException)
                .join();
    }

    private Answer.Item await(int number, Parsed item, CompletableFuture<RawCoordinates> stage, long deadline) {
        try {
            RawCoordinates raw = stage.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            String id = ((Parsed.Article) item).fetched().id().value();
            return new Answer.Item(id, raw.toString(), null);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            brokerFailed |= !(cause instanceof IllegalArgumentException);
            return error(number, String.valueOf(cause.getMessage()));
        } catch (TimeoutException e) {
            brokerFailed = true;
            return error(number, "not acknowledged in time; it may arrive yet, and sending it again is safe");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            brokerFailed = true;
            return error(number, "the server is stopping; send it again");
        }
    }

    private static Answer.Item error(int number, String sentence) {
        return new Answer.Item(null, null, "item " + number + ": " + sentence);
    }
}
