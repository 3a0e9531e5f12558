package dev.newsmill.bench.eval;

import org.jsoup.Jsoup;

/** What a page's {@code <title>} says. */
final class PageTitle {
    private PageTitle() {}

    /** Empty when there is none. */
    static String of(String html) {
        return Jsoup.parse(html).title();
    }
}
