package dev.newsmill.app.demo;

import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.console.ArticlePage;
import dev.newsmill.events.DocumentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Articles as a table for people. Pure. */
public final class ArticleTable {
    private static final int DAY_LENGTH = 10;

    private ArticleTable() {}

    public static List<String> lines(List<ArticlePage.Line> articles) {
        Map<DocumentId, String> titles = new HashMap<>();
        articles.forEach(article -> titles.put(article.id(), article.source() + ": " + article.title()));
        Table table = new Table(List.of(
                Column.text("title", 44),
                Column.text("source", 18),
                Column.text("date", DAY_LENGTH),
                Column.text("language", 8),
                Column.text("entities", 36),
                Column.text("duplicate of", 36)));
        for (ArticlePage.Line article : articles) {
            DocumentId original = article.duplicateOf();
            table.row(
                    article.title(),
                    article.source(),
                    day(article.published()),
                    article.language(),
                    article.entities().stream()
                            .map(ArticlePage.EntityLine::name)
                            .collect(Collectors.joining(" ")),
                    original == null ? "" : titles.getOrDefault(original, original.toString()));
        }
        return table.lines();
    }

    private static String day(@Nullable String published) {
        return published == null ? "–" : published.substring(0, Math.min(DAY_LENGTH, published.length()));
    }
}
