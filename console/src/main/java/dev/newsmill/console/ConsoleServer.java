package dev.newsmill.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.newsmill.events.Json;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console's web server: the list of routes. Everything it answers with is read from the store and from Kafka. */
public final class ConsoleServer implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(ConsoleServer.class);
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final Store store;
    private final RunLog log;
    private final Streams streams;
    private final Javalin server;

    private ConsoleServer(Store store, RunLog log, Streams streams, Javalin server) {
        this.store = store;
        this.log = log;
        this.streams = streams;
        this.server = server;
    }

    /**
     * Starts listening and returns.
     *
     * @throws ConsoleException if the database cannot be reached or the port is taken
     */
    public static ConsoleServer start(ConsoleConfig config) {
        Store store = Store.open(config);
        RunLog log = RunLog.open(config);
        Streams streams = new Streams(config, log);
        ConsoleServer console = new ConsoleServer(store, log, streams, server(config, store, log, streams));
        try {
            console.server.start(config.host(), config.port());
        } catch (JavalinBindException e) {
            console.close();
            throw new ConsoleException(
                    "port " + config.port() + " of " + config.host() + " is taken: choose another one for the console",
                    e);
        } catch (JavalinException e) {
            console.close();
            throw new ConsoleException("the console cannot listen on " + config.host() + ": " + e.getMessage(), e);
        }
        LOGGER.atInfo()
                .addKeyValue("host", config.host())
                .addKeyValue("port", console.port())
                .log("console started");
        return console;
    }

    private static Javalin server(ConsoleConfig config, Store store, RunLog log, Streams streams) {
        Access access = new Access(config.keys());
        Pages pages = new Pages(config);
        Api api = new Api(config, store, log, streams);
        Site site = new Site(pages, store, log, streams, config);
        return Javalin.create(settings -> {
            settings.startup.showJavalinBanner = false;
            settings.startup.showOldJavalinVersionWarning = false;
            settings.staticFiles.enableWebjars();
            settings.staticFiles.add(files -> {
                files.hostedPath = "/static";
                files.directory = "/console/static";
                files.location = Location.CLASSPATH;
            });
            settings.routes.before(request -> {
                SECURITY.forEach(request::header);
                access.check(request);
            });
            api.addTo(settings.routes);
            site.addTo(settings.routes);
            answerErrors(settings, pages);
        });
    }

    private static void answerErrors(JavalinConfig settings, Pages pages) {
        settings.routes.exception(Refused.class, (e, request) -> sentence(request, pages, e.status(), e));
        settings.routes.exception(
                IllegalArgumentException.class, (e, request) -> sentence(request, pages, HttpStatus.BAD_REQUEST, e));
        settings.routes.exception(ConsoleException.class, (e, request) -> {
            LOGGER.atWarn().addKeyValue("error", e.getMessage()).log("a request could not be answered");
            sentence(request, pages, HttpStatus.SERVICE_UNAVAILABLE, e);
        });
        settings.routes.error(404, request -> {
            if (String.valueOf(request.result()).startsWith("Endpoint")) {
                sentence(request, pages, HttpStatus.NOT_FOUND, Refused.notFound("there is no page " + request.path()));
            }
        });
    }

    /** One sentence, for a program as JSON, for a person as a page. */
    private static void sentence(Context request, Pages pages, HttpStatus status, Exception e) {
        request.status(status);
        String message = String.valueOf(e.getMessage());
        if (request.path().startsWith("/api/") || request.path().equals("/health")) {
            json(request, Map.of("error", message));
        } else {
            String heading = status == HttpStatus.NOT_FOUND ? "Not found" : "That did not work";
            request.html(pages.problem(heading, heading, List.of(message)));
        }
    }

    static void json(Context request, Object value) {
        try {
            request.contentType("application/json; charset=utf-8").result(Json.MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new ConsoleException("the answer cannot be written: " + Json.reason(e), e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** Ends the streams, then the server, then its connections. */
    @Override
    public void close() {
        streams.close();
        server.stop();
        store.close();
        log.close();
    }
}
