package dev.newsmill.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.newsmill.events.Json;
import dev.newsmill.ingest.ArticleSink;
import dev.newsmill.ingest.article.Intake;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles over HTTP.
 *
 * <table>
 * <caption>Routes</caption>
 * <tr><td>POST /v1/articles</td><td>{@code application/json}: an object or an array; {@code application/x-ndjson}: an object per line;
 *     {@code text/html}, {@code text/plain}: a page in any charset, with {@code X-Article-Url} (or parameter {@code url}) and
 *     {@code X-Article-Source} ({@code source})</td></tr>
 * <tr><td>GET /health</td><td>200 while the server runs</td></tr>
 * </table>
 *
 * <p>The answer comes when the brokers have acknowledged: 202 all, 207 some, 400 none, 503 none because of the brokers. Sending again
 * is always safe: the same article has the same id.
 */
public final class IngestServer implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(IngestServer.class);

    private final ArticleSink sink;
    private final Clock clock;
    private final RequestLimits limits;
    private final RequestBodies bodies;
    private final Access access;
    private final Javalin server;

    private IngestServer(IngestHttpConfig config, ArticleSink sink, Clock clock, RequestLimits limits) {
        this.sink = sink;
        this.clock = clock;
        this.limits = limits;
        this.bodies = new RequestBodies(limits);
        this.access = new Access(config);
        this.server = Javalin.create(this::configure);
    }

    /** @throws IllegalStateException if the port is taken or may not be used */
    public static IngestServer start(IngestHttpConfig config, ArticleSink sink, Clock clock) {
        return start(config, sink, clock, RequestLimits.DEFAULT);
    }

    static IngestServer start(IngestHttpConfig config, ArticleSink sink, Clock clock, RequestLimits limits) {
        IngestServer started = new IngestServer(config, sink, clock, limits);
        try {
            started.server.start(config.host(), config.port());
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "cannot listen for articles on " + config.host() + ":" + config.port()
                            + ": the port is taken or may not be used; choose another",
                    e);
        }
        LOGGER.atInfo()
                .addKeyValue("host", config.host())
                .addKeyValue("port", started.port())
                .log("Listening for articles");
        return started;
    }

    /** The port listened on. */
    public int port() {
        return server.port();
    }

    /** Stops taking requests. May be called twice. The sink stays open. */
    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.routes.get(
                "/health", request -> request.contentType("application/json").result("{\"status\":\"up\"}"));
        config.routes.post("/v1/articles", this::post);
        config.routes.exception(HttpResponseException.class, (e, request) -> {
            bodies.discardRest(request);
            if (e.getStatus() == 503) {
                request.header("Retry-After", "5");
            }
            String sentence = Objects.requireNonNullElse(e.getMessage(), "status " + e.getStatus());
            answer(request, e.getStatus(), Answer.error(sentence));
        });
    }

    private void post(Context request) {
        access.check(request);
        try (RequestBodies.Held body = bodies.read(request)) {
            Intake intake = Intake.now("http", null, clock.instant());
            var items = SentItems.of(request, body.bytes(), intake, limits.items());
            Publishing published = Publishing.of(items, sink, limits.acknowledgeWithin());
            String error = published.status() == 503 ? "the broker took none of the articles; send them again" : null;
            if (error != null) {
                request.header("Retry-After", "5");
            }
            answer(request, published.status(), new Answer(error, published.items()));
        }
    }

    private static void answer(Context request, int status, Answer answer) {
        try {
            request.status(status).contentType("application/json").result(Json.MAPPER.writeValueAsBytes(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of plain texts is always JSON", e);
        }
    }
}
