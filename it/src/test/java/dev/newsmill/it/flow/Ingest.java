package dev.newsmill.it.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A sender of articles over HTTP. */
final class Ingest {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI articles;

    Ingest(String url) {
        this.articles = URI.create(url + "/v1/articles");
    }

    /** An answer's status and body. */
    record Answer(int status, JsonNode body) {
        String raw(int item) {
            return body.at("/items/" + item + "/raw").asText();
        }

        String id(int item) {
            return body.at("/items/" + item + "/id").asText();
        }
    }

    Answer post(String contentType, String body, String... headers) throws IOException, InterruptedException {
        return post(contentType, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);
    }

    Answer post(String contentType, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(articles)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), Json.MAPPER.readTree(response.body()));
    }

    Answer post(List<ArticleFetched> batch) throws IOException, InterruptedException {
        return post("application/x-ndjson", batch.stream().map(Ingest::asSent).collect(Collectors.joining("\n")));
    }

    /** As a sender writes an article. */
    private static String asSent(ArticleFetched article) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("url", article.url());
        node.put("source", article.source());
        node.put("fetchedAt", article.fetchedAt().toString());
        node.put("contentType", article.contentType());
        node.put("body", article.body().text());
        return node.toString();
    }
}
