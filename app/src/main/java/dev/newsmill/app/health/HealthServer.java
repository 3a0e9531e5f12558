package dev.newsmill.app.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.newsmill.app.failure.Failure;
import dev.newsmill.events.Json;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Answers {@code GET /health}: 200 when every check is well, else 503. The answer is {@code {"status": "up" or "down", and for each
 * check "up" or one sentence}}.
 */
public final class HealthServer implements AutoCloseable {
    private static final String UP = "up";

    private final SortedMap<String, Check> checks;
    private final Javalin server;

    private HealthServer(Map<String, Check> checks) {
        this.checks = new TreeMap<>(checks);
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.routes.get("/health", this::answer);
        });
    }

    /**
     * Starts answering.
     *
     * @param port 0 takes a free one
     * @param checks by name; asked anew for each request
     * @throws Failure if the port is taken
     */
    public static HealthServer start(String host, int port, Map<String, Check> checks) {
        HealthServer started = new HealthServer(checks);
        try {
            started.server.start(host, port);
        } catch (JavalinBindException e) {
            throw new Failure("port " + port + " of " + host + " is taken: choose another one with --health-port", e);
        }
        return started;
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void answer(Context request) throws JsonProcessingException, InterruptedException {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("status", UP);
        for (Map.Entry<String, Check> check : checks.entrySet()) {
            String problem = check.getValue().problem().orElse(UP);
            answer.put(check.getKey(), problem);
            if (!problem.equals(UP)) {
                answer.put("status", "down");
            }
        }
        request.status(UP.equals(answer.get("status")) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json; charset=utf-8")
                .result(Json.MAPPER.writeValueAsBytes(answer));
    }
}
