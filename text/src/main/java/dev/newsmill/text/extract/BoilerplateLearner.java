package dev.newsmill.text.extract;

import dev.newsmill.text.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts on how many pages of each site a line stands, and makes the table of those on many. Pages with the same article count once.
 * What it makes depends on the set of pages alone, not on their order. Not thread-safe; holds every short line it has seen.
 */
public final class BoilerplateLearner {
    private static final int LEAST_PAGES = 3;
    private static final int LONGEST_LINE = 300;

    private final Map<String, Map<String, Count>> counts = new TreeMap<>();
    private final Map<String, Set<String>> articles = new HashMap<>();

    private static final class Count {
        private String spelling;
        private int pages = 1;

        private Count(String spelling) {
            this.spelling = spelling;
        }

        private void add(String other) {
            pages++;
            spelling = other.compareTo(spelling) < 0 ? other : spelling;
        }
    }

    /** @param site what {@link Page#site} will name for this site's pages; no tabs and no line breaks */
    public void add(String site, Form form, String content) {
        Reading reading = form == Form.HTML
                ? HtmlPage.read(content, null, line -> false)
                : PlainPage.read(content, line -> false);
        String article = Table.sha256(reading.bodyText().getBytes(StandardCharsets.UTF_8));
        boolean hasArticle = !reading.body().isEmpty();
        if (hasArticle
                && !articles.computeIfAbsent(site, key -> new HashSet<>()).add(article)) {
            return;
        }
        Map<String, Count> counted = counts.computeIfAbsent(site, key -> new TreeMap<>());
        Set<String> onThisPage = new HashSet<>();
        for (Line line : reading.lines()) {
            String bare = Characters.bare(line.text());
            if (line.length() <= LONGEST_LINE && !bare.isEmpty() && onThisPage.add(bare)) {
                String spelling = line.text().replaceAll("[\\t\\n\\r]", " ");
                Count count = counted.get(bare);
                if (count == null) {
                    counted.put(bare, new Count(spelling));
                } else {
                    count.add(spelling);
                }
            }
        }
    }

    /** The file of {@link Boilerplate}: the lines on at least three pages of their site, sorted by site and line. */
    public String table() {
        StringBuilder table = new StringBuilder(Boilerplate.HEADER).append('\n');
        counts.forEach((site, lines) -> {
            List<Count> often = lines.values().stream()
                    .filter(count -> count.pages >= LEAST_PAGES)
                    .toList();
            often.forEach(count -> table.append(site)
                    .append('\t')
                    .append(count.pages)
                    .append('\t')
                    .append(count.spelling)
                    .append('\n'));
        });
        return table.toString();
    }
}
