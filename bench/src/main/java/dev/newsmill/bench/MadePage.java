package dev.newsmill.bench;

import java.nio.charset.StandardCharsets;

/** Dresses a text as a page of a news site: navigation, adverts, paragraphs, related articles, comments and a footer around it. */
final class MadePage {
    private static final int NAVIGATION = 60;
    private static final int RELATED = 30;

    private MadePage() {}

    /** UTF-8. */
    static byte[] of(String text) {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><html><head><meta charset=utf-8><title>页面</title><style>p{margin:0}</style></head><body>");
        links(page, "nav", NAVIGATION, "频道");
        page.append("<div class=main><div class=ad><a href=/ad>广告</a></div><div class=article><h1>标题</h1>");
        text.lines()
                .forEach(line ->
                        page.append("<p>").append(line.replace("<", "&lt;")).append("</p>\n"));
        page.append("</div>");
        links(page, "related", RELATED, "相关文章的标题");
        page.append("<div class=comments><p>好文章，支持一下。</p></div></div><div class=foot>版权所有</div></body></html>");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void links(StringBuilder page, String name, int count, String text) {
        page.append("<div class=").append(name).append("><ul>");
        for (int i = 0; i < count; i++) {
            page.append("<li><a href='/").append(name).append('/').append(i).append("'>");
            page.append(text).append(i).append("</a></li>");
        }
        page.append("</ul></div>");
    }
}
