package dev.newsmill.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** The routes for programs. */
final class Api {
    private static final int DEFAULT_LIMIT = 20;

    private final ConsoleConfig config;
    private final Store store;
    private final RunLog log;
    private final Streams streams;
    private final ArticleQueries articles;
    private final OfficeQueries offices;
    private final LedgerQueries ledger;

    Api(ConsoleConfig config, Store store, RunLog log, Streams streams) {
        this.config = config;
        this.store = store;
        this.log = log;
        this.streams = streams;
        this.articles = ArticleQueries.over(store, config);
        this.offices = OfficeQueries.over(store);
        this.ledger = LedgerQueries.over(store, log);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/articles", request -> ConsoleServer.json(request, articles.list(query(request))));
        routes.get("/api/articles/{id}", this::article);
        routes.get("/api/articles/{id}/why", this::why);
        routes.get("/api/entities/{id}", this::entity);
        routes.get("/api/offices", request -> ConsoleServer.json(request, offices.find(officeQuery(request))));
        routes.get("/api/stream", request -> streams.answer(request, Tail.Item::json));
        routes.get("/api/ledger", request -> ConsoleServer.json(request, ledger.read()));
        routes.get("/api/declined", request -> ConsoleServer.json(request, ledger.declined(limit(request))));
        routes.get("/api/runs", request -> ConsoleServer.json(request, Runs.read(config, log)));
        routes.get("/health", this::health);
    }

    private void article(Context request) {
        String id = request.pathParam("id");
        ConsoleServer.json(
                request, articles.find(id).orElseThrow(() -> Refused.notFound("there is no article '" + id + "'")));
    }

    private void why(Context request) {
        String id = request.pathParam("id");
        ConsoleServer.json(
                request, articles.why(id).orElseThrow(() -> Refused.notFound("nothing is known of '" + id + "'")));
    }

    private void entity(Context request) {
        String id = request.pathParam("id");
        ConsoleServer.json(
                request,
                articles.entity(id, filled(request, "before"), limit(request))
                        .orElseThrow(() -> Refused.notFound("no article mentions an entity '" + id + "'")));
    }

    private void health(Context request) {
        Health health = Health.of(store, log);
        request.status(health.isUp() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        ConsoleServer.json(request, health);
    }

    static ArticleQuery query(Context request) {
        return new ArticleQuery(
                filled(request, "q"),
                filled(request, "entity"),
                filled(request, "source"),
                filled(request, "before"),
                limit(request),
                isTrue(request, "originals"),
                grouped(request));
    }

    private static boolean isTrue(Context request, String name) {
        String value = filled(request, name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(name + " '" + value + "' is neither true nor false");
        }
        return "true".equals(value);
    }

    private static boolean grouped(Context request) {
        String group = filled(request, "group");
        if (group != null && !group.equals("story")) {
            throw new IllegalArgumentException("group '" + group + "' is unknown; articles are grouped by 'story'");
        }
        return group != null;
    }

    private static Offices.Query officeQuery(Context request) {
        return new Offices.Query(
                filled(request, "person"),
                filled(request, "role"),
                filled(request, "organisation"),
                filled(request, "on"),
                limit(request));
    }

    /** @throws IllegalArgumentException if it is not a number */
    static int limit(Context request) {
        String limit = filled(request, "limit");
        try {
            return limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "limit '" + limit + "' is not a number from 1 to " + ArticleQuery.MAX_LIMIT, e);
        }
    }

    /** A parameter, or null where it is missing or blank. U+0000 cannot be in any text of the store. */
    static @Nullable String filled(Context request, String name) {
        String value = request.queryParam(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.indexOf('\0') >= 0 || value.length() > 1_000) {
            throw new IllegalArgumentException(
                    "parameter '" + name + "' is longer than 1,000 characters or holds U+0000");
        }
        return value;
    }
}
