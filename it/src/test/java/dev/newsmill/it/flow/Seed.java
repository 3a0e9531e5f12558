package dev.newsmill.it.flow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One line of {@code seeds/expected.json}: a raw record of the demo and what it must become. The meaning of each component stands in
 * {@code seeds/README.md}; null where that page says so.
 */
record Seed(
        String file,
        int item,
        String shows,
        String outcome,
        String reason,
        String title,
        String duplicateOf,
        String language,
        String published,
        boolean publishedMayBeNull,
        Boolean current,
        List<String> flags) {

    static List<Seed> all() throws IOException {
        return Arrays.asList(
                Json.MAPPER.readValue(Files.readString(Newsmill.SEEDS.resolve("expected.json")), Seed[].class));
    }

    boolean becomesAnArticle() {
        return outcome.equals("enriched") || outcome.equals("unchanged");
    }

    /** The id that follows from what the crawler noted, in the sidecar or in the document itself. */
    ArticleId id() throws IOException {
        JsonNode notes = notes();
        String url = notes.path("url").asText(null);
        String externalId = notes.path("externalId").asText(null);
        if (url == null && externalId == null) {
            throw new AssertionError(file + " has neither url nor externalId");
        }
        return ArticleId.of(url, notes.path("source").asText(), externalId, new byte[0]);
    }

    @Override
    public String toString() {
        return file + " item " + item + " (" + shows + ")";
    }

    private JsonNode notes() throws IOException {
        Path document = Newsmill.SEEDS.resolve(file);
        Path sidecar = Newsmill.SEEDS.resolve(file + ".meta.json");
        if (Files.exists(sidecar)) {
            return Json.MAPPER.readTree(Files.readString(sidecar));
        }
        String text = Files.readString(document);
        return Json.MAPPER.readTree(
                file.endsWith(".jsonl") ? text.lines().toList().get(item - 1) : text);
    }
}
