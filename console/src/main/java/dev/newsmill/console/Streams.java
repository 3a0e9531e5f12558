package dev.newsmill.console;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.Topics;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events of the enriched topic, as the HTML standard describes them. Each event's id is the cursor behind it; a first event
 * {@code cursor} carries the place where the stream starts, so that a reader who loses the line before the first article loses nothing.
 */
final class Streams implements AutoCloseable {
    /** Streams served at the same time; each has a consumer and a thread. */
    static final int MOST = 32;

    private static final Logger LOGGER = LoggerFactory.getLogger(Streams.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final ConsoleConfig config;
    private final RunLog log;
    private final Semaphore free = new Semaphore(MOST);
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(this::thread);
    private volatile boolean closing;

    Streams(ConsoleConfig config, RunLog log) {
        this.config = config;
        this.log = log;
    }

    /** Which articles a stream shows. Null does not restrict. */
    record Filter(@Nullable String entity, @Nullable String source) {
        boolean admits(ArticleEnriched event) {
            return (source == null || source.equals(event.source()))
                    && (entity == null
                            || event.entities().stream()
                                    .anyMatch(each -> each.id().equals(entity)));
        }
    }

    /**
     * Answers with a stream.
     *
     * @param form what an event's data is: JSON, a piece of a page
     * @throws Refused if all streams are taken
     * @throws IllegalArgumentException if the cursor asked for is none, or lies beyond the log
     */
    void answer(Context request, Function<Tail.Item, String> form) {
        if (!String.valueOf(request.header("Accept")).contains("text/event-stream")) {
            throw new Refused(
                    HttpStatus.NOT_ACCEPTABLE, "this is an event stream: ask with 'Accept: text/event-stream'");
        }
        Map<Integer, Long> ends = new TreeMap<>();
        log.ends(List.of(Topics.ARTICLE_ENRICHED.in(config.run())))
                .forEach((partition, end) -> ends.put(partition.partition(), end));
        Cursor from = start(request, ends);
        Filter filter = new Filter(request.queryParam("entity"), request.queryParam("source"));
        if (!free.tryAcquire()) {
            throw new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "all " + MOST + " streams are taken: try again later, or read /api/articles");
        }
        new SseHandler(0, client -> {
                    client.keepAlive();
                    workers.execute(() -> serve(client, from, ends, filter, form));
                })
                .handle(request);
    }

    private static Cursor start(Context request, Map<Integer, Long> ends) {
        String asked = request.header("Last-Event-ID");
        if (asked == null || asked.isEmpty()) {
            asked = request.queryParam("since");
        }
        if (asked == null || asked.isEmpty()) {
            return Cursor.of(ends);
        }
        Cursor cursor = Cursor.parse(asked);
        cursor.positions().forEach((partition, offset) -> {
            long end = ends.getOrDefault(partition, 0L);
            if (offset > end) {
                throw new IllegalArgumentException("cursor '" + cursor + "' lies beyond the end of partition "
                        + partition + " (" + end + "): ask without it");
            }
        });
        return cursor;
    }

    private void serve(
            SseClient client, Cursor from, Map<Integer, Long> ends, Filter filter, Function<Tail.Item, String> form) {
        try (Tail tail = Tail.open(config, from, ends.keySet())) {
            client.sendEvent("cursor", tail.cursor().toString(), tail.cursor().toString());
            long last = System.nanoTime();
            while (!closing && !client.terminated()) {
                for (Tail.Item item : tail.next(POLL)) {
                    if (filter.admits(item.event())) {
                        client.sendEvent(
                                "article", form.apply(item), item.next().toString());
                        last = System.nanoTime();
                    }
                }
                if (System.nanoTime() - last > HEARTBEAT_NANOS) {
                    client.sendComment("alive");
                    last = System.nanoTime();
                }
            }
        } catch (KafkaException e) {
            LOGGER.atWarn().addKeyValue("error", e.getMessage()).log("stream ended");
        } finally {
            free.release();
            client.close();
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "news-console-stream-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        closing = true;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
