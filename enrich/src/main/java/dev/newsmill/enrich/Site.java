package dev.newsmill.enrich;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.url.CanonicalUrl;

/** Names the site that an article is from, for tables that are kept per site. Pure. */
public final class Site {
    private Site() {}

    /** The host of its URL without {@code www.}; without a URL, its source. No tabs and no line breaks. */
    public static String of(ArticleFetched article) {
        String url = article.url();
        return (url == null ? article.source() : CanonicalUrl.hostOf(url)).replaceAll("\\s+", " ");
    }
}
