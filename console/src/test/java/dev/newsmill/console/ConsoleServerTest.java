package dev.newsmill.console;

import static dev.newsmill.console.TestStore.NOON;
import static dev.newsmill.console.TestStore.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.events.ArticleEnriched.Original;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleServerTest {
    private static final String KEY = "a-key-of-good-length";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TestStore store;
    private static ConsoleServer console;
    private static DocumentId factory;
    private static DocumentId copy;
    private static DocumentId hostile;
    private static DocumentId normalised;

    @BeforeAll
    static void startConsole() throws Exception {
        store = new TestStore();
        factory = store.store(event("a", "新能源汽车工厂开工", "示例市的工厂今天开工。", null, "示例市", NOON));
        copy = store.store(event("b", "工厂开工", "转载：工厂今天开工。", NOON.plusSeconds(60)));
        hostile = store.store(event(
                "c",
                "<script>alert('title')</script>",
                "文字 <img src=x onerror=alert(1)> \"quoted\" &amp; more",
                NOON.minusSeconds(60)));
        normalised = store.store(event(
                "d", "发展", "台湾经济。", new Original("臺(tái)灣經濟。", List.of(1, 0, 1, 5)), "台湾", NOON.minusSeconds(120)));
        store.run(
                "insert into verdict values (?, 1, now(), ?, ?, 'exact', 1, null)",
                copy.toString(),
                factory.toString(),
                factory.toString());
        store.run("insert into outcome values (1, 7, ?, 'rejected', 'no-text', null, now(), 5)", "f".repeat(32));
        store.run(
                "insert into rejected values (1, 7, ?, null, 'news.example', now(), 'no-text', 'only <nav> was left')",
                "f".repeat(32));
        console = ConsoleServer.start(store.config(List.of()));
    }

    @AfterAll
    static void stopConsole() throws Exception {
        console.close();
        store.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(console, path);
    }

    private static HttpResponse<String> get(ConsoleServer server, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.MAPPER.readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theLivePageListsTheLatestArticlesFirst() throws Exception {
        String page = get("/").body();

        assertThat(page.indexOf("/articles/" + copy)).isPositive().isLessThan(page.indexOf("/articles/" + factory));
        assertThat(page).contains("news.example", "sse-connect=\"/live?since=");
    }

    @Test
    void crawledTextIsNeverMarkup() throws Exception {
        for (String path : List.of("/", "/articles/" + hostile, "/search?q=" + encoded("alert"))) {
            assertThat(get(path).body())
                    .as(path)
                    .doesNotContain("<script>alert", "<img src=x")
                    .contains("&lt;script&gt;");
        }
    }

    @Test
    void noAnswerLetsTheBrowserRunInlineScript() throws Exception {
        String policy = get("/").headers().firstValue("Content-Security-Policy").orElse("");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(get("/").body()).doesNotContainPattern("<script(?![^>]* src=\"/)");
    }

    @Test
    void everyAssetOfAPageComesFromTheConsoleItself() throws Exception {
        var assets = java.util.regex.Pattern.compile("(?:src|href)=\"(/(?:static|webjars)/[^\"]+)\"")
                .matcher(get("/").body());
        int found = 0;
        while (assets.find()) {
            assertThat(get(assets.group(1)).statusCode()).as(assets.group(1)).isEqualTo(200);
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    @Test
    void anArticleIsFoundByItsIdAndByItsVersion() throws Exception {
        assertThat(get("/articles/" + factory.article()).body()).contains("新能源汽车工厂开工");
        assertThat(get("/articles/" + factory).body())
                .contains(">示例市</a>", "entity place", "largest heading", "home page (title element)");
    }

    @Test
    void aCopyNamesItsOriginalAndTheOriginalItsCopies() throws Exception {
        assertThat(get("/articles/" + copy).body()).contains("/articles/" + factory, "A copy (exact");
        assertThat(get("/articles/" + factory).body()).contains("/articles/" + copy);

        JsonNode event = json("/api/articles/" + copy).get("event");
        assertThat(event.at("/duplicate/of").asText()).isEqualTo(factory.toString());
    }

    @Test
    void mentionsAreHighlightedInTheOriginalTextToo() throws Exception {
        String page = get("/articles/" + normalised).body();

        assertThat(page).contains(">台湾</a>经济。").contains(">臺(tái)灣</a>經濟。");
    }

    @Test
    void aTraditionalQueryFindsASimplifiedText() throws Exception {
        JsonNode found = json("/api/articles?q=" + encoded("臺灣經濟"));

        assertThat(found.at("/articles/0/id").asText()).isEqualTo(normalised.toString());
    }

    @Test
    void aSearchMarksTheWordsAndLeavesOthersOut() throws Exception {
        String page = get("/search?q=" + encoded("工厂")).body();

        assertThat(page).contains("<mark>工厂</mark>").doesNotContain("/articles/" + hostile);
        assertThat(get("/search?q=" + encoded("不存在的词语")).body()).contains("Nothing found");
    }

    @Test
    void whereNoArticleHasEveryWordThoseWithSomeAreListedAndItIsSaid() throws Exception {
        String query = encoded("工厂 卫星");

        assertThat(json("/api/articles?q=" + query).get("articles")).hasSize(2);
        assertThat(get("/search?q=" + query).body()).contains("No article has every word");
        assertThat(get("/search?q=" + encoded("工厂")).body()).doesNotContain("No article has every word");
    }

    @Test
    void aQueryWithOperatorsAndQuotesIsJustWords() throws Exception {
        for (String query : List.of("' | ''", "a & !b:*", "\\", "<->", "工厂' | '开工", "😀", "%_")) {
            assertThat(get("/api/articles?q=" + encoded(query)).statusCode())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void pagesContinueWhereTheLastOneEndedWithoutGapsOrRepeats() throws Exception {
        JsonNode first = json("/api/articles?limit=3");
        JsonNode second =
                json("/api/articles?limit=3&before=" + first.get("next").asText());

        assertThat(first.get("articles")).hasSize(3);
        assertThat(second.get("articles")).hasSize(1);
        assertThat(second.at("/articles/0/id").asText()).isEqualTo(normalised.toString());
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void anEntityListsWhatMentionsIt() throws Exception {
        JsonNode articles = json("/api/articles?q=" + encoded("工厂")).get("articles");
        String id = articles.findValue("entities").at("/0/id").asText();
        if (id.isEmpty()) {
            id = json("/api/articles/" + factory).at("/event/entities/0/id").asText();
        }

        JsonNode entity = json("/api/entities/" + id);

        assertThat(entity.get("name").asText()).isEqualTo("示例市");
        assertThat(entity.at("/articles/articles/0/id").asText()).isEqualTo(factory.toString());
        assertThat(json("/api/articles?entity=" + id).get("articles")).hasSize(1);
        assertThat(get("/entities/" + id).body()).contains("示例市", "/articles/" + factory);
    }

    @Test
    void whyTellsOutcomesAndRejections() throws Exception {
        assertThat(json("/api/articles/" + factory + "/why")
                        .at("/outcomes/0/outcome")
                        .asText())
                .isEqualTo("enriched");
        JsonNode declined = json("/api/declined?limit=5");
        assertThat(declined).hasSize(1);
        assertThat(declined.at("/0/reason").asText()).isEqualTo("no-text");
        assertThat(declined.at("/0/detail").asText()).isEqualTo("only <nav> was left");
        JsonNode rejected = json("/api/articles/1-7/why");
        assertThat(rejected.at("/rejections/0").asText()).isEqualTo("only <nav> was left");
        HttpResponse<String> page = get("/articles/" + "f".repeat(32));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("only &lt;nav&gt; was left");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles?limit=0",
                "/api/articles?limit=201",
                "/api/articles?limit=ten",
                "/api/articles?before=yesterday",
                "/api/articles?q=a&before=yesterday",
                "/api/articles?q=%00",
                "/api/articles/not-an-id",
                "/api/articles/not-an-id/why",
                "/api/entities/not-an-id",
            })
    void aBadParameterAnswers400WithOneSentence(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Json.MAPPER.readTree(response.body()).get("error").asText())
                .isNotBlank()
                .doesNotContain("\n", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles/00000000000000000000000000000000",
                "/api/articles/9-9/why",
                "/api/entities/place-0000000000000000",
                "/api/nothing",
            })
    void anUnknownIdAnswers404WithOneSentence(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Json.MAPPER.readTree(response.body()).get("error").asText()).isNotBlank();
    }

    @Test
    void anUnknownPageIsAPageThatSaysSo() throws Exception {
        HttpResponse<String> response = get("/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("there is no page /nothing");
    }

    @Test
    void aStreamIsOnlyForThoseWhoAskForOne() throws Exception {
        assertThat(get(console, "/api/stream", "Accept", "application/json").statusCode())
                .isEqualTo(406);
    }

    @Test
    void withKeysOnlyTheirHoldersAreAnswered() throws Exception {
        try (ConsoleServer locked = ConsoleServer.start(store.config(List.of(KEY)))) {
            assertThat(get(locked, "/api/articles").statusCode()).isEqualTo(401);
            assertThat(get(locked, "/").statusCode()).isEqualTo(401);
            assertThat(get(locked, "/", "Authorization", "Bearer another-key-entirely")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(get(locked, "/", "Authorization", "Bearer " + KEY).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> opened = get(locked, "/?key=" + KEY);
            assertThat(opened.statusCode()).isEqualTo(200);
            String cookie = opened.headers().firstValue("Set-Cookie").orElse("");
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(KEY);
            assertThat(get(locked, "/search", "Cookie", cookie.split(";")[0]).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anAddressOtherMachinesCanReachNeedsAKey() {
        ConsoleConfig local = store.config(List.of());

        assertThatThrownBy(() -> new ConsoleConfig(
                        "0.0.0.0",
                        0,
                        local.bootstrapServers(),
                        local.databaseUrl(),
                        local.databaseUser(),
                        local.databasePassword(),
                        local.run(),
                        local.kafka(),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one key");
    }

    @Test
    void aTakenPortIsOneSentence() {
        ConsoleConfig free = store.config(List.of());
        ConsoleConfig taken = new ConsoleConfig(
                free.host(),
                console.port(),
                free.bootstrapServers(),
                free.databaseUrl(),
                free.databaseUser(),
                free.databasePassword(),
                free.run(),
                free.kafka(),
                free.keys());

        assertThatThrownBy(() -> ConsoleServer.start(taken))
                .isInstanceOf(ConsoleException.class)
                .hasMessageContaining("port " + console.port())
                .hasMessageContaining("is taken");
    }
}
