package dev.newsmill.text.extract;

import dev.newsmill.text.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts in how many articles of each site a line stands, and makes the table of those in many. However often an article was fetched
 * or edited, it counts once; so does a text that stands under several addresses. What it makes depends on the set of pages alone, not
 * on their order. Not thread-safe; holds every short line it has seen and where.
 */
public final class BoilerplateLearner {
    private static final int LEAST_PAGES = 3;
    private static final int LONGEST_LINE = 300;

    private final Map<String, Map<String, Count>> counts = new TreeMap<>();

    private static final class Count {
        private final Set<String> articles = new HashSet<>();
        private final Set<String> texts = new HashSet<>();
        private String spelling;

        private Count(String spelling) {
            this.spelling = spelling;
        }

        private void add(String article, String text, String other) {
            articles.add(article);
            texts.add(text);
            spelling = other.compareTo(spelling) < 0 ? other : spelling;
        }

        private int pages() {
            return Math.min(articles.size(), texts.size());
        }
    }

    /**
     * @param site what {@link Page#site} will name for this site's pages; no tabs and no line breaks
     * @param article what names the article, the same for every fetch of it
     */
    public void add(String site, String article, Form form, String content) {
        Reading reading = form == Form.HTML
                ? HtmlPage.read(content, null, line -> false)
                : PlainPage.read(content, line -> false);
        String text = reading.body().isEmpty()
                ? article
                : Table.sha256(reading.bodyText().getBytes(StandardCharsets.UTF_8));
        Map<String, Count> counted = counts.computeIfAbsent(site, key -> new TreeMap<>());
        for (Line line : reading.lines()) {
            String bare = Characters.bare(line.text());
            if (line.length() <= LONGEST_LINE && !bare.isEmpty()) {
                String spelling = line.text().replaceAll("[\\t\\n\\r]", " ");
                counted.computeIfAbsent(bare, key -> new Count(spelling)).add(article, text, spelling);
            }
        }
    }

    /** The file of {@link Boilerplate}: the lines in at least three articles of their site, sorted by site and line. */
    public String table() {
        StringBuilder table = new StringBuilder(Boilerplate.HEADER).append('\n');
        counts.forEach((site, lines) -> {
            List<Count> often = lines.values().stream()
                    .filter(count -> count.pages() >= LEAST_PAGES)
                    .toList();
            often.forEach(count -> table.append(site)
                    .append('\t')
                    .append(count.pages())
                    .append('\t')
                    .append(count.spelling)
                    .append('\n'));
        });
        return table.toString();
    }
}
