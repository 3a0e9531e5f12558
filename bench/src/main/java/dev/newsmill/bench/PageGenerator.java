package dev.newsmill.bench;

import dev.newsmill.events.ArticleFetched;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Dresses generated articles as web pages with what surrounds articles there: navigation, scripts, related links, comments, a
 * footer; about 40 KiB each. The same article gives the same page.
 */
final class PageGenerator {
    private static final int LINKS = 200;
    private static final int LONG_LINE = 60;

    private PageGenerator() {}

    /** UTF-8 bytes of a page with the article's text. */
    static byte[] page(ArticleFetched article) {
        StringBuilder html = new StringBuilder(64 * 1024);
        html.append("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>示例新闻_新闻中心</title>");
        html.append("<script>var a = {};\n".repeat(100)).append("</script></head><body>");
        links(html, "nav", "栏目");
        html.append(
                "<div class=\"wrap\"><div class=\"article\"><h1>示例新闻</h1><div class=\"info\">2026-01-01 08:00</div>");
        Objects.requireNonNullElse(article.body().text(), "").lines().forEach(line -> html.append(
                        line.length() < LONG_LINE ? "<div class=\"line\">" : "<p>")
                .append(line.replace("&", "&amp;").replace("<", "&lt;"))
                .append(line.length() < LONG_LINE ? "</div>\n" : "</p>\n"));
        html.append("</div><div class=\"side\">");
        links(html, "related", "相关新闻标题");
        html.append("</div></div><div class=\"footer\">版权所有 联系我们</div></body></html>");
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void links(StringBuilder html, String name, String text) {
        html.append("<ul class=\"").append(name).append("\">");
        for (int i = 0; i < LINKS; i++) {
            html.append("<li><a href=\"/")
                    .append(name)
                    .append('/')
                    .append(i)
                    .append(".html\">")
                    .append(text)
                    .append(i)
                    .append("</a></li>\n");
        }
        html.append("</ul>");
    }
}
