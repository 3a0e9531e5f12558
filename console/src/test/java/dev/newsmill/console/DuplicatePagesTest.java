package dev.newsmill.console;

import static dev.newsmill.console.TestStore.NOON;
import static dev.newsmill.console.TestStore.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateFlag;
import dev.newsmill.events.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an article's page and the API say of copies, stories, related documents and flags. */
class DuplicatePagesTest {
    private static final String PASSAGE = "大桥全长一千二百米，双向六车道，通车以后两岸居民过江只要五分钟，比坐渡船省下半个小时。";

    private static TestStore store;
    private static ConsoleServer console;
    private static DocumentId original;
    private static DocumentId copy;
    private static DocumentId orphan;
    private static DocumentId missing;

    @BeforeAll
    static void startConsole() throws Exception {
        store = new TestStore();
        original = store.store(event("a", "大桥通车", "新华社青河8月1日电，" + PASSAGE, NOON));
        copy = store.store(event("b", "大桥今天通车", "据新华社电，" + PASSAGE, NOON.plusSeconds(60)));
        missing = event("m", "缆车", "从来没有到。", NOON).document();
        orphan = store.store(event("c", "缆车停运", "山上的缆车停运三天。", NOON.plusSeconds(120)));
        verdict(original, "null", null);
        verdict(copy, "'contained'", original);
        verdict(orphan, "'near'", missing);
        store.run("update verdict set links = array[?] where document = ?", original.toString(), orphan.toString());
        store.run("insert into verdict_flag values (?, 'degraded: cap')", copy.toString());
        console = ConsoleServer.start(store.config(List.of()));
    }

    private static void verdict(DocumentId document, String kind, DocumentId of) throws Exception {
        store.run(
                "insert into verdict values (?, 1, now(), 'x', ?, " + kind + ", 0.7, null)",
                document.toString(),
                of == null ? null : of.toString());
    }

    @AfterAll
    static void stopConsole() throws Exception {
        console.close();
        store.close();
    }

    @Test
    void aCopySaysOfWhatAndByWhichRuleWithThePassageInCommon() throws Exception {
        assertThat(page(copy))
                .contains("A copy (contained: 0.70 of the smaller text stands in the larger) of")
                .contains("<a href=\"/articles/" + original + "\">大桥通车</a>")
                .contains("fingerprint keys shared, of")
                .contains("estimated similarity")
                .contains("longest passage in common, ")
                .contains("大桥全长一千二百米");
        assertThat(page(original)).contains("no earlier document of another article is near to it");
    }

    @Test
    void aCopyWhoseOriginalIsNotInTheStoreSaysSo() throws Exception {
        assertThat(page(orphan))
                .contains("A copy (near: similarity 0.70) of document " + missing + ", which is not in the store yet");
    }

    @Test
    void aStoryTellsWhoIsCountedOnceAndWhy() throws Exception {
        assertThat(page(copy))
                .contains("2 documents from 1 independent source, first seen at news.example")
                .contains("<th scope=\"row\">新华通讯社</th><td>2</td>")
                .contains("dateline of 新华社, which is 新华通讯社")
                .contains("by day (UTC) · 2026-11-20 × 2");
        JsonNode story = json(copy).at("/story");
        assertThat(story.get("independentSources").intValue()).isEqualTo(1);
        assertThat(story.get("members")).hasSize(2);
        assertThat(story.at("/sources/0/family").textValue()).isEqualTo("新华通讯社");
        assertThat(story.at("/spread/0/day").textValue()).isEqualTo("2026-11-20");
    }

    @Test
    void relatedDocumentsAreShown() throws Exception {
        assertThat(page(orphan)).contains("<h2>Related</h2>", "<a href=\"/articles/" + original + "\">大桥通车</a>");
        assertThat(json(orphan).at("/related/0/id").textValue()).isEqualTo(original.toString());
        assertThat(page(copy)).doesNotContain("<h2>Related</h2>");
    }

    @Test
    void aFlagIsExplained() throws Exception {
        assertThat(page(copy)).contains("degraded: cap</span> more articles of these weeks share a phrase");
        JsonNode flagged = json(copy).at("/flagged/0");
        assertThat(flagged.get("flag").textValue()).isEqualTo("degraded: cap");
        assertThat(flagged.get("explanation").textValue()).isEqualTo(DuplicateFlag.CAPPED.explanation());
        assertThat(json(original).get("flagged")).isEmpty();
    }

    private static String page(DocumentId document) throws Exception {
        return get("/articles/" + document);
    }

    private static JsonNode json(DocumentId document) throws Exception {
        return Json.MAPPER.readTree(get("/api/articles/" + document));
    }

    private static String get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + console.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
