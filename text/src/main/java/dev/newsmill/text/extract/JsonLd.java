package dev.newsmill.text.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the articles in JSON-LD (schema.org) blocks. */
final class JsonLd {
    private static final int MOST_NODES = 2_000;
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BlogPosting",
            "Report",
            "TechArticle",
            "SocialMediaPosting",
            "LiveBlogPosting");

    private JsonLd() {}

    /** What one article says of itself. */
    record Article(
            Optional<String> headline,
            Optional<String> body,
            Optional<String> published,
            Optional<String> modified,
            List<String> authors) {}

    static List<Article> articles(String json) {
        List<Article> articles = new ArrayList<>();
        Deque<Object> open = new ArrayDeque<>();
        JsonReader.read(json).ifPresent(open::add);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            Object node = open.poll();
            if (node instanceof List<?> list) {
                list.forEach(item -> add(open, item));
            } else if (node instanceof Map<?, ?> map) {
                if (isArticle(map.get("@type"))) {
                    articles.add(article(map));
                }
                map.values().forEach(item -> add(open, item));
            }
        }
        return articles;
    }

    private static void add(Deque<Object> open, @Nullable Object item) {
        if (item instanceof List<?> || item instanceof Map<?, ?>) {
            open.add(item);
        }
    }

    private static boolean isArticle(@Nullable Object type) {
        return type instanceof String name && ARTICLES.contains(name)
                || type instanceof List<?> names && names.stream().anyMatch(ARTICLES::contains);
    }

    private static Article article(Map<?, ?> map) {
        List<String> authors = new ArrayList<>();
        names(map.get("author"), authors, 0);
        return new Article(
                string(map.get("headline")),
                string(map.get("articleBody")),
                string(map.get("datePublished")),
                string(map.get("dateModified")),
                authors);
    }

    private static void names(@Nullable Object author, List<String> names, int depth) {
        if (author instanceof String name) {
            names.add(name);
        } else if (author instanceof Map<?, ?> map && depth < 3) {
            names(map.get("name"), names, depth + 1);
        } else if (author instanceof List<?> list && depth < 3) {
            list.forEach(item -> names(item, names, depth + 1));
        }
    }

    private static Optional<String> string(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
