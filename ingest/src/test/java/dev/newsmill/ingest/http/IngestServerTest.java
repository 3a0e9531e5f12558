package dev.newsmill.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.Json;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.ingest.ArticleSink;
import dev.newsmill.ingest.CollectingSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IngestServerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final RequestLimits SMALL =
            new RequestLimits(1 << 20, 2 << 20, 5, Duration.ofSeconds(5), Duration.ofMillis(300));
    private static final String JSON = "application/json";

    private final CollectingSink sink = new CollectingSink();
    private final HttpClient client = HttpClient.newHttpClient();
    private IngestServer server = start(sink);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void acceptsAnObjectAndSaysItsIdAndPlace() throws Exception {
        var response = post(JSON, "{\"url\":\"https://a.example/1\",\"body\":\"中\"}");

        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode item = items(response).get(0);
        assertThat(item.get("id").asText()).isEqualTo(sink.articles.get(0).id().value());
        assertThat(item.get("raw").asText()).isEqualTo("3-0");
        assertThat(sink.articles.get(0).connector()).isEqualTo("http");
    }

    @Test
    void theSameThingTwiceHasTheSameId() throws Exception {
        var first = post(JSON, "{\"url\":\"https://a.example/1\",\"body\":\"中\"}");
        var second = post(JSON, "{\"url\":\"https://www.a.example/1?utm_source=x\",\"body\":\"中\"}");

        assertThat(items(first).get(0).get("id")).isEqualTo(items(second).get(0).get("id"));
    }

    @Test
    void goodItemsOfAnArrayAreSentAndBadOnesAreNamed() throws Exception {
        var response =
                post(JSON, "[{\"source\":\"a\",\"body\":\"1\"},{\"source\":\"a\",\"body\":\"2\"},{\"body\":\"3\"},7]");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(items(response)).hasSize(4);
        assertThat(items(response).get(1).get("raw").asText()).isEqualTo("3-1");
        assertThat(items(response).get(2).get("error").asText()).isEqualTo("item 3: missing 'source'");
        assertThat(items(response).get(3).get("error").asText()).isEqualTo("item 4: not a JSON object but a number");
        assertThat(sink.articles).extracting(article -> article.body().text()).containsExactly("1", "2");
        assertThat(sink.unreadable).isEmpty();
    }

    @Test
    void acceptsAnObjectPerLine() throws Exception {
        var response = post(
                "application/x-ndjson",
                "{\"source\":\"a\",\"body\":\"1\"}\r\n\n{\"source\":\"a\"\n{\"source\":\"a\",\"body\":\"2\"}");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(items(response)).hasSize(3);
        assertThat(items(response).get(1).get("error").asText()).startsWith("item 2: not JSON: ");
        assertThat(sink.articles).hasSize(2);
    }

    @Test
    void keepsTheBytesOfAPageInAnyCharset() throws Exception {
        // given
        byte[] page = "<title>中文".getBytes(Charset.forName("GB18030"));

        // when
        var response = send(request("?url=https://a.example/q")
                .header("Content-Type", "text/html; charset=gb2312")
                .header("X-Article-Url", "https://a.example/h")
                .POST(BodyPublishers.ofByteArray(page)));

        // then
        assertThat(response.statusCode()).isEqualTo(202);
        ArticleFetched article = sink.articles.get(0);
        assertThat(article.body()).isEqualTo(Body.ofBytes(page));
        assertThat(article.url()).isEqualTo("https://a.example/h");
        assertThat(article.source()).isEqualTo("a.example");
        assertThat(article.contentType()).isEqualTo("text/html");
        assertThat(article.declaredCharset()).isEqualTo("gb2312");
    }

    @Test
    void aPageMayNameItsSourceInsteadOfAUrl() throws Exception {
        var named = send(
                request("?source=wire").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x")));
        var unnamed = send(request("").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x")));

        assertThat(named.statusCode()).isEqualTo(202);
        assertThat(sink.articles.get(0).source()).isEqualTo("wire");
        assertThat(unnamed.statusCode()).isEqualTo(400);
        assertThat(unnamed.body()).contains("item 1: missing 'source'");
    }

    @Test
    void refusesWhatItCannotUseWithOneSentence() throws Exception {
        assertThat(post(JSON, "{").statusCode()).isEqualTo(400);
        assertThat(post(JSON, "[]").body()).isEqualTo("{\"error\":\"the request holds no article\"}");
        assertThat(post("image/png", "x").statusCode()).isEqualTo(415);
        assertThat(send(request("").POST(BodyPublishers.ofString("x"))).statusCode())
                .isEqualTo(415);
        assertThat(post(JSON, "[" + "{},".repeat(5) + "{}]").statusCode()).isEqualTo(413);
        assertThat(post(JSON, " ".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
        assertThat(send(request("").DELETE()).statusCode()).isEqualTo(405);
        assertThat(post(JSON, "[".repeat(500_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void unpacksGzipWithinTheLimit() throws Exception {
        assertThat(postGzip("{\"source\":\"a\",\"body\":\"1\"}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(202);
        assertThat(postGzip(new byte[64 << 20]).statusCode()).isEqualTo(413);
        assertThat(send(request("")
                                .header("Content-Type", JSON)
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("plain")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(request("")
                                .header("Content-Type", JSON)
                                .header("Content-Encoding", "br")
                                .POST(BodyPublishers.ofString("plain")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void memoryIsGivenBackAfterEveryRequest() throws Exception {
        for (int i = 0; i < 10; i++) { // five times the memory for all
            assertThat(post("image/png", " ".repeat(1 << 20)).statusCode()).isEqualTo(415);
            assertThat(post(JSON, " ".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
        }
        assertThat(post(JSON, "{\"source\":\"a\",\"body\":\"1\"}").statusCode()).isEqualTo(202);
    }

    @Test
    void answers503WhenTheBrokersTakeNothing() throws Exception {
        // given
        restart(new CollectingSink(0));

        // when
        var response = post(JSON, "[{\"source\":\"a\",\"body\":\"1\"},{\"source\":\"a\",\"body\":\"2\"}]");

        // then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body())
                .contains("the broker took none of the articles; send them again")
                .contains("item 1: not acknowledged: the broker is away")
                .contains("item 2: not sent, because the broker did not take an earlier one; send it again");
    }

    @Test
    void answers503InBoundedTimeWhenTheBrokersSayNothing() throws Exception {
        // given
        restart(new ArticleSink() {
            @Override
            public CompletionStage<RawCoordinates> publish(ArticleFetched article) {
                return new CompletableFuture<>();
            }

            @Override
            public CompletionStage<RawCoordinates> publishUnreadable(byte[] line) {
                return new CompletableFuture<>();
            }
        });

        // when
        var response = post(JSON, "{\"source\":\"a\",\"body\":\"1\"}");

        // then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("item 1: not acknowledged in time");
    }

    @Test
    void webPagesOfOtherSitesMayNotSend() throws Exception {
        var foreign = send(request("?source=a")
                .header("Content-Type", "text/plain")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("x")));
        var own = send(request("?source=a")
                .header("Content-Type", "text/plain")
                .header("Origin", "http://localhost:8080")
                .POST(BodyPublishers.ofString("x")));

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).isEqualTo(202);
    }

    @Test
    void withKeysOneOfThemIsRequired() throws Exception {
        // given
        server.close();
        server = IngestServer.start(new IngestHttpConfig("127.0.0.1", 0, List.of("one", "two")), sink, CLOCK, SMALL);

        // when
        var without = post(JSON, "{\"source\":\"a\",\"body\":\"1\"}");
        var wrong = send(keyed("Bearer tw"));
        var right = send(keyed("Bearer two"));
        var health = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health")));

        // then
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(right.statusCode()).isEqualTo(202);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void listeningForEverybodyWithoutAKeyIsRefused() {
        assertThatThrownBy(() -> new IngestHttpConfig("0.0.0.0", 8081, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'0.0.0.0' without a key");
        assertThatThrownBy(() -> new IngestHttpConfig("0.0.0.0", 8081, List.of(" ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new IngestHttpConfig("0.0.0.0", 8081, List.of("secret")).toString())
                .doesNotContain("secret");
        assertThat(IngestHttpConfig.loopback(0).keys()).isEmpty();
    }

    @Test
    void aTakenPortIsNamed() {
        assertThatThrownBy(() -> IngestServer.start(IngestHttpConfig.loopback(server.port()), sink, CLOCK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1:" + server.port());
    }

    private static IngestServer start(ArticleSink sink) {
        return IngestServer.start(IngestHttpConfig.loopback(0), sink, CLOCK, SMALL);
    }

    private void restart(ArticleSink other) {
        server.close();
        server = start(other);
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/articles" + query));
    }

    private HttpRequest.Builder keyed(String authorization) {
        return request("")
                .header("Content-Type", JSON)
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString("{\"source\":\"a\",\"body\":\"1\"}"));
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return send(request("").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> postGzip(byte[] body) throws IOException, InterruptedException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return send(request("")
                .header("Content-Type", JSON)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    private static JsonNode items(HttpResponse<String> response) throws IOException {
        return Json.MAPPER.readTree(response.body()).get("items");
    }
}
