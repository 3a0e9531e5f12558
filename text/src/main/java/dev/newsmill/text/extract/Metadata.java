package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the page says of itself outside its visible text: JSON-LD, Open Graph and other {@code <meta>}, {@code <title>},
 * {@code <time>}. In order of trust, per field.
 */
record Metadata(
        List<String> bodies,
        List<Found> titles,
        List<Found> published,
        List<Found> modified,
        List<Found> authors,
        List<Found> editors,
        List<Found> credits) {
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_VALUES = 40;

    private static final Map<String, String> PUBLISHED_NAMES = Map.ofEntries(
            Map.entry("article:published_time", "open-graph"),
            Map.entry("og:published_time", "open-graph"),
            Map.entry("og:release_date", "open-graph"),
            Map.entry("datepublished", "microdata"),
            Map.entry("publishdate", "meta"),
            Map.entry("pubdate", "meta"),
            Map.entry("publish-date", "meta"),
            Map.entry("publish_date", "meta"),
            Map.entry("publication_date", "meta"),
            Map.entry("firstpublishedtime", "meta"),
            Map.entry("sailthru.date", "meta"),
            Map.entry("parsely-pub-date", "meta"),
            Map.entry("publish_time", "meta"),
            Map.entry("publishtime", "meta"),
            Map.entry("publishedtime", "meta"),
            Map.entry("published_time", "meta"),
            Map.entry("article:publish_time", "meta"),
            Map.entry("article.published", "meta"),
            Map.entry("originalpublicationdate", "meta"),
            Map.entry("og:pubdate", "meta"),
            Map.entry("bytedance:published_time", "meta"),
            Map.entry("dc.date.issued", "meta"),
            Map.entry("dcterms.issued", "meta"),
            Map.entry("dcterms.created", "meta"),
            Map.entry("dc.date", "meta-date"),
            Map.entry("date", "meta-date"),
            Map.entry("weibo: article:create_at", "meta"),
            Map.entry("article:create_at", "meta"));

    static Metadata none() {
        return new Metadata(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static Metadata of(Document document) {
        Metadata found = new Metadata(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (Element script : document.select("script[type=application/ld+json]")) {
            found.addJsonLd(JsonLd.articles(script.data()));
        }
        for (Element meta : document.select("meta[content]")) {
            String name = (meta.hasAttr("property")
                    ? meta.attr("property")
                    : meta.hasAttr("name") ? meta.attr("name") : meta.attr("itemprop"));
            found.addMeta(name.strip().toLowerCase(Locale.ROOT), meta.attr("content"));
        }
        found.addElements(document);
        Element title = document.selectFirst("title");
        if (title != null) {
            add(found.titles, title.text(), "title-element");
        }
        return found;
    }

    private void addElements(Document document) {
        for (Element element : document.select("time, [itemprop=datePublished]:not(meta)")) {
            boolean said =
                    element.hasAttr("pubdate") || element.attr("itemprop").equalsIgnoreCase("datePublished");
            String value = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
            if (!value.isEmpty()) {
                add(published, value, said ? "microdata" : "time-element");
            } else if (said) {
                add(published, element.text(), "microdata");
            }
        }
    }

    private void addJsonLd(List<JsonLd.Article> articles) {
        for (JsonLd.Article article : articles) {
            article.body().ifPresent(bodies::add);
            article.headline().ifPresent(value -> add(titles, value, "json-ld"));
            article.published().ifPresent(value -> add(published, value, "json-ld"));
            article.modified().ifPresent(value -> add(modified, value, "json-ld"));
            add(authors, together(article.authors()), "json-ld");
        }
    }

    private static String together(List<String> names) {
        return names.stream()
                .map(Characters::trim)
                .filter(name -> !name.isEmpty() && !name.contains("://"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void addMeta(String name, String content) {
        String rule = PUBLISHED_NAMES.get(name);
        if (rule != null) {
            add(published, content, rule);
        }
        switch (name) {
            case "og:title" -> add(titles, content, "open-graph");
            case "twitter:title" -> add(titles, content, "twitter-card");
            case "article:modified_time", "lastmod" -> add(modified, content, "open-graph");
            case "author", "byl", "parsely-author", "sailthru.author" -> add(authors, content, "meta");
            case "article:author" -> add(authors, content, "open-graph");
            case "editor" -> add(editors, content, "meta");
            case "source", "contentsource", "mediaid" -> add(credits, content, "meta");
            default -> {}
        }
    }

    private static void add(List<Found> list, String value, String rule) {
        String trimmed = Characters.trim(value);
        if (!trimmed.isEmpty() && trimmed.length() <= LONGEST_VALUE && list.size() < MOST_VALUES) {
            list.add(new Found(trimmed, rule));
        }
    }
}
