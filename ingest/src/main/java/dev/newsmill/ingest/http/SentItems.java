package dev.newsmill.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.ingest.article.ArticleParser;
import dev.newsmill.ingest.article.Intake;
import dev.newsmill.ingest.article.MediaType;
import dev.newsmill.ingest.article.Parsed;
import dev.newsmill.ingest.article.SentArticle;
import dev.newsmill.ingest.article.SentJson;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a request apart into articles, by its media type. */
final class SentItems {
    private static final String ACCEPTED =
            "application/json, application/x-ndjson, or a page as text/html, application/xhtml+xml or text/plain";

    private SentItems() {}

    /**
     * @param most items
     * @throws HttpResponseException 400, 413 or 415 if nothing in the request can be used
     */
    static List<Parsed> of(Context request, byte[] body, Intake intake, int most) {
        String header = request.contentType();
        if (header == null) {
            throw new HttpResponseException(415, "missing Content-Type; send " + ACCEPTED);
        }
        List<Parsed> items =
                switch (MediaType.of(header).type()) {
                    case "application/json" -> json(body, intake, most);
                    case "application/x-ndjson", "application/ndjson", "application/jsonl" -> lines(body, intake, most);
                    case "text/html", "application/xhtml+xml", "text/plain" ->
                        List.of(ArticleParser.parse(body, known(request, header), intake));
                    default ->
                        throw new HttpResponseException(
                                415, "Content-Type '" + header + "' is none of ours; send " + ACCEPTED);
                };
        if (items.isEmpty()) {
            throw new HttpResponseException(400, "the request holds no article");
        }
        return items;
    }

    private static SentArticle known(Context request, String contentType) {
        return SentArticle.page(
                        given(request, "X-Article-Url", "url"),
                        given(request, "X-Article-Source", "source"),
                        given(request, "X-Article-External-Id", "externalId"),
                        given(request, "X-Article-Fetched-At", "fetchedAt"))
                .withContentType(contentType);
    }

    private static @Nullable String given(Context request, String header, String parameter) {
        String fromHeader = request.header(header);
        return fromHeader == null ? request.queryParam(parameter) : fromHeader;
    }

    private static List<Parsed> json(byte[] body, Intake intake, int most) {
        JsonNode tree;
        try {
            tree = SentJson.tree(body);
        } catch (IllegalArgumentException e) {
            throw new HttpResponseException(400, String.valueOf(e.getMessage()));
        }
        if (!tree.isArray()) {
            return List.of(ArticleParser.parse(tree, intake));
        }
        List<Parsed> items = new ArrayList<>();
        for (JsonNode element : tree) {
            add(items, ArticleParser.parse(element, intake), most);
        }
        return items;
    }

    private static List<Parsed> lines(byte[] body, Intake intake, int most) {
        List<Parsed> items = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                byte[] line = Arrays.copyOfRange(body, start, i);
                if (!isBlank(line)) {
                    add(items, ArticleParser.parse(line, intake), most);
                }
                start = i + 1;
            }
        }
        return items;
    }

    private static void add(List<Parsed> items, Parsed item, int most) {
        if (items.size() == most) {
            throw new HttpResponseException(413, "more than " + most + " articles in one request");
        }
        items.add(item);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
