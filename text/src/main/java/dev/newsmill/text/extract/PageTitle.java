package dev.newsmill.text.extract;

import org.jsoup.Jsoup;

/** What a page's {@code <title>} says, as a browser's tab shows it; the headline is what {@link Extractor} chooses. */
public final class PageTitle {
    private PageTitle() {}

    /** Empty when there is none. */
    public static String of(String html) {
        return Jsoup.parse(html).title();
    }
}
