package dev.newsmill.text.extract;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the article in a page. Pure and thread-safe. */
public final class Extractor {
    private static final int LOOKED_AT = 4096;
    private static final Pattern MARKUP = Pattern.compile(
            "<(!doctype html|html|head|body|div|p|table|article|section|meta|br|span|h1)\\b[^<>]{0,500}>", Pattern.CASE_INSENSITIVE);

    private Extractor() {}

    public static Extraction extract(Page page, ZoneId zone) {
        List<Line> lines;
        BitSet body;
        if (page.form() == Form.HTML) {
            Document document = Jsoup.parse(page.content(), page.url() == null ? "" : page.url());
            List<Block> blocks = HtmlReader.read(document, true);
            List<Line> l = blocks.stream().map(Block::line).toList();
            BitSet bs = HtmlBody.find(l, Container.find(blocks));
            if (size(l, bs) < 100) {
                List<Block> blocks2 = HtmlReader.read(document, false);
                List<Line> l2 = blocks2.stream().map(Block::line).toList();
                BitSet bs2 = HtmlBody.find(l2, Container.find(blocks2));
                if (bs2.isEmpty()) bs2 = BestSegment.find(l2, RepeatedLines.of(l2));
                if (size(l2, bs2) > 2 * size(l, bs)) { l = l2; bs = bs2; }
            }
            lines = l; body = bs;
        } else {
            lines = PlainReader.read(page.content());
            body = BestSegment.find(lines, RepeatedLines.of(lines));
        }
        List<String> paragraphs = body.stream().mapToObj(i -> lines.get(i).text()).toList();
        return new Extraction(
                Chosen.none(), paragraphs, null, Chosen.none(), Chosen.none(), Chosen.none(), Chosen.none(), List.of());
    }

    private static double size(List<Line> lines, BitSet body) {
        return body.stream().mapToDouble(i -> Characters.weight(lines.get(i).text())).sum();
    }

    public static Form formOf(@Nullable String contentType, String content) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            return Form.HTML;
        }
        if (type.startsWith("text/plain")) {
            return Form.PLAIN;
        }
        String head = content.substring(0, Math.min(content.length(), LOOKED_AT));
        return MARKUP.matcher(head).find() ? Form.HTML : Form.PLAIN;
    }
}
