package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the link to the article's next page. A link that says so must stand on the page, a {@code rel=next} must lead to a page of the
 * same name, for blogs use it for the next article.
 */
final class NextPage {
    private static final int MOST_LINKS = 3_000;
    private static final int LONGEST_LABEL = 12;

    private static final Pattern LABEL =
            Cue.compile("^[\\s\\[【(（<>《》«»›→]*(下一?页|后一?页|余下全文|阅读全文|次の?ページ|次のページへ|next page)[\\s\\]】)）<>《》«»›→]*$");

    /** What differs between the pages of one article. */
    private static final Pattern NUMBER = Pattern.compile(
            "([_-]p?\\d{1,3}|/(page/)?\\d{1,3}/?)?(\\.s?html?|\\.php|\\.aspx?|\\.jsp)?/?([?&](p|page|pn|paged)=\\d{1,3})?(#.*)?$");

    private NextPage() {}

    /**
     * @param url the page's own address, or null
     * @return {@link Chosen#none()} when the page does not speak of another one
     */
    static Chosen find(Document document, @Nullable String url) {
        List<Found> found = new ArrayList<>();
        String own = own(document, url);
        for (Element link : document.select("link[rel=next][href], a[rel=next][href]")) {
            add(found, link, own, "rel-next", false);
        }
        document.select("a[href]").stream().limit(MOST_LINKS).forEach(link -> {
            String text = Characters.trim(link.text());
            if (text.length() <= LONGEST_LABEL && LABEL.matcher(text).find()) {
                add(found, link, own, "label", true);
            } else if (text.equals("2")) {
                add(found, link, own, "numbered", false);
            }
        });
        return found.isEmpty()
                ? Chosen.none()
                : new Chosen(
                        found.get(0).value(),
                        found.get(0).rule(),
                        found.stream().skip(1).map(Found::toString).distinct().toList());
    }

    private static void add(List<Found> found, Element link, String own, String rule, boolean saysSo) {
        String resolved = link.absUrl("href");
        String target = (resolved.isEmpty() ? link.attr("href") : resolved).replaceFirst("#.*$", "");
        String lower = target.toLowerCase(Locale.ROOT);
        boolean leadsAway = !target.isBlank() && !lower.startsWith("javascript:") && !target.equals(own);
        if (leadsAway && (saysSo || !own.isEmpty() && name(target).equals(name(own)))) {
            found.add(new Found(target, rule));
        }
    }

    private static String own(Document document, @Nullable String url) {
        if (url != null) {
            return url;
        }
        Element canonical = document.selectFirst("link[rel=canonical][href]");
        return canonical == null ? "" : canonical.attr("href");
    }

    private static String name(String url) {
        return NUMBER.matcher(url.replaceFirst("^https?:", "")).replaceFirst("");
    }
}
