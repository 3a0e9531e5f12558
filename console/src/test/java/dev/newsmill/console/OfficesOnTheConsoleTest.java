package dev.newsmill.console;

import static dev.newsmill.console.TestStore.NOON;
import static dev.newsmill.console.TestStore.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.Role;
import dev.newsmill.events.ArticleEnriched.RoleOrigin;
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

/** Offices in the API and on the article page. */
class OfficesOnTheConsoleTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestStore store;
    private static ConsoleServer console;
    private static DocumentId first;
    private static DocumentId second;
    private static DocumentId third;

    @BeforeAll
    static void startConsole() throws Exception {
        store = new TestStore();
        first = store.store(event("a", "工厂开工", "示例市的工厂今天开工。", NOON));
        second = store.store(event("b", "大桥通车", "示例市的大桥今天通车。", NOON.minusSeconds(60)));
        third = store.store(event("c", "会议召开", "示例市今天召开会议。", NOON.minusSeconds(120)));
        console = ConsoleServer.start(store.config(List.of()));
    }

    @AfterAll
    static void stopConsole() throws Exception {
        console.close();
        store.close();
    }

    @Test
    void tellsWhoHeldAnOfficeWhen() throws Exception {
        // given
        for (DocumentId document : List.of(first, second)) {
            store.run(
                    "insert into office values (?, 0, 'person-0000000000000001', '王示例', '市长', '示例市', 'named', false)",
                    document.toString());
        }

        // when
        JsonNode held = json("/api/offices?role=" + encoded("市长") + "&organisation=" + encoded("示例"))
                .get("offices");

        // then
        assertThat(held).hasSize(1);
        assertThat(held.get(0).get("name").asText()).isEqualTo("王示例");
        assertThat(held.get(0).get("first").asText()).isEqualTo("2026-11-20");
        assertThat(held.get(0).get("documents").asInt()).isEqualTo(2);
        assertThat(json("/api/offices?person=" + encoded("李示例")).get("offices")).isEmpty();
    }

    @Test
    void countsOneDivisionOnceAndSaysHowSureItIsWhoseTheOfficeIs() throws Exception {
        // given
        String office =
                "insert into office (document, position, person, person_name, role, organisation, origin, former, division)"
                        + " values (?, ?, 'person-0000000000000002', '李范例', '市委书记', ?, ?, ?, ?)";
        store.run(office, first.toString(), 1, "盐城", "document", false, "盐城市");
        store.run(office, second.toString(), 1, "江苏省盐城市", "named", false, "盐城市");
        store.run(office, third.toString(), 1, null, null, true, null);

        // when
        JsonNode held = json("/api/offices?person=" + encoded("李範例")).get("offices");

        // then
        assertThat(held).hasSize(2);
        assertThat(held)
                .anySatisfy(one -> {
                    assertThat(one.get("organisation").asText()).isEqualTo("盐城市");
                    assertThat(one.get("scope").asText()).isEqualTo("stated");
                    assertThat(one.get("documents").asInt()).isEqualTo(2);
                    assertThat(one.get("latest").asText()).isIn(first.toString(), second.toString());
                })
                .anySatisfy(one -> {
                    assertThat(one.hasNonNull("organisation")).isFalse();
                    assertThat(one.get("scope").asText()).isEqualTo("open");
                    assertThat(one.get("former").asBoolean()).isTrue();
                });
    }

    @Test
    void tellsWhoHeldAnOfficeAtAGivenTime() throws Exception {
        // given
        String office = "insert into office (document, position, person, person_name, role, former)"
                + " values (?, ?, 'person-0000000000000003', '赵范例', '馆长', ?)";
        store.run(office, first.toString(), 2, false);
        store.run(office, third.toString(), 2, true);

        // then
        for (String on : List.of("2026-11-20", "2026-11", "2026")) {
            JsonNode held =
                    json("/api/offices?role=" + encoded("馆长") + "&on=" + on).get("offices");
            assertThat(held).as(on).hasSize(1);
            assertThat(held.get(0).get("former").asBoolean()).as(on).isFalse();
        }
        for (String on : List.of("2026-11-19", "2026-12", "2025")) {
            assertThat(json("/api/offices?role=" + encoded("馆长") + "&on=" + on).get("offices"))
                    .as(on)
                    .isEmpty();
        }
        assertThat(get("/api/offices?on=2026-13").statusCode()).isEqualTo(400);
        assertThat(get("/api/offices?on=2026-13").body()).contains("'2026-13' is no date", "2022-08-28");
    }

    @Test
    void theArticlePageSaysWhetherAScopeIsStatedInferredOrOpen() throws Exception {
        // given
        ObjectNode event = Json.MAPPER.valueToTree(
                event("e", "人事", "示例市市长、馆长、区长到会。示例的工厂开工。", null, "示例市", NOON.minusSeconds(300)));
        event.withArray("roles")
                .addPOJO(new Role("王示例", "市长", "示例市", 0, 5, RoleOrigin.NAMED, false, null))
                .addPOJO(new Role("李示例", "区长", "示例区", 9, 11, RoleOrigin.SOURCE, false, null))
                .addPOJO(new Role("赵示例", "馆长", null, 6, 8, null, true, null));
        ((ObjectNode) event.get("entities").get(0)).putArray("aliases").add("示例");
        DocumentId document = store.store(Json.MAPPER.treeToValue(event, ArticleEnriched.class));

        // when
        String page = get("/articles/" + document).body();

        // then
        assertThat(page)
                .containsPattern("王示例 — 示例市 市长 <span[^>]*>stated</span>")
                .containsPattern("李示例 — 示例区 区长 <span[^>]*>inferred from source</span>")
                .containsPattern("赵示例 — 馆长 <span[^>]*>\\(former\\)</span> <span[^>]*>whose is open</span>")
                .containsPattern("示例市<sup>1</sup></a> <span[^>]*>示例</span>");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + console.port() + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.MAPPER.readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
