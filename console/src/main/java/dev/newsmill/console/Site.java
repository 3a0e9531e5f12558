package dev.newsmill.console;

import dev.newsmill.events.Topics;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The routes for people. */
final class Site {
    private static final int DECLINED = 20;
    private static final int ON_LIVE_PAGE = 30;

    private final Pages pages;
    private final Store store;
    private final Streams streams;
    private final ConsoleConfig config;
    private final ArticleQueries articles;
    private final LedgerQueries ledger;

    Site(Pages pages, Store store, RunLog log, Streams streams, ConsoleConfig config) {
        this.pages = pages;
        this.store = store;
        this.streams = streams;
        this.config = config;
        this.articles = ArticleQueries.over(store, config);
        this.ledger = LedgerQueries.over(store, log);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::live);
        routes.get("/live", request -> streams.answer(request, item -> pages.card(item.event())));
        routes.get("/articles/{id}", this::article);
        routes.get("/search", this::search);
        routes.get("/entities/{id}", this::entity);
        routes.get("/ledger", request -> request.html(pages.ledger(ledger.read(), ledger.declined(DECLINED))));
    }

    /** The stream goes on exactly where the store stands, so that no article is missing between list and stream. */
    private void live(Context request) {
        record Shown(ArticlePage page, Cursor cursor) {}
        Shown shown = store.read(connection -> {
            Map<Integer, Long> positions = new TreeMap<>();
            Store.rows(
                    connection,
                    "select partition, next_offset from sink_offset where topic = ?",
                    List.of(Topics.ARTICLE_ENRICHED.in(config.run())),
                    row -> positions.put(row.getInt(1), row.getLong(2)));
            return new Shown(ArticleLists.list(connection, ArticleQuery.latest(ON_LIVE_PAGE)), Cursor.of(positions));
        });
        request.html(pages.live(shown.page(), shown.cursor()));
    }

    private void article(Context request) {
        String id = request.pathParam("id");
        Optional<Why> why = articles.why(id);
        if (why.isEmpty()) {
            throw Refused.notFound("there is no article '" + id + "' in run '" + config.run() + "'");
        }
        ArticleView view = why.get().article();
        if (view == null) {
            request.status(HttpStatus.NOT_FOUND).html(pages.declined(id, why.get()));
        } else {
            request.html(pages.article(view, why.get().lines()));
        }
    }

    private void search(Context request) {
        String text = Api.filled(request, "q");
        boolean listed = text != null || Api.filled(request, "before") != null;
        ArticlePage page =
                listed ? articles.list(Api.query(request)) : new ArticlePage(List.of(), List.of(), false, null);
        request.html(pages.search(page, text == null ? "" : text));
    }

    private void entity(Context request) {
        String id = request.pathParam("id");
        EntityView view = articles.entity(id, Api.filled(request, "before"), Api.limit(request))
                .orElseThrow(() -> Refused.notFound("no article mentions an entity '" + id + "'"));
        request.html(pages.entity(view));
    }
}
