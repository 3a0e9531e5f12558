package dev.newsmill.text.extract;

import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page with markup: first without the parts whose names speak against them; where that leaves next to nothing, with
 * them; and where no part stands out, as if the markup were not there.
 */
final class HtmlPage {
    /** In Chinese characters: less makes a second look worth while. */
    private static final double NEXT_TO_NOTHING = 100;

    private static final double WORTH_THE_CHANGE = 2;

    private HtmlPage() {}

    static Reading read(String html, @Nullable String url) {
        Document document = Jsoup.parse(html, url == null ? "" : url);
        Metadata metadata = Metadata.of(document);
        Reading strict = read(document, true, metadata);
        if (strict.bodyWeight() >= NEXT_TO_NOTHING) {
            return strict;
        }
        Reading lenient = read(document, false, metadata);
        if (lenient.body().isEmpty()) {
            BitSet segment = BestSegment.find(lenient.lines(), RepeatedLines.of(lenient.lines()));
            lenient = new Reading(lenient.lines(), segment, "best-segment", metadata);
        }
        return lenient.bodyWeight() > strict.bodyWeight() * WORTH_THE_CHANGE ? lenient : strict;
    }

    private static Reading read(Document document, boolean strict, Metadata metadata) {
        List<Block> blocks = HtmlReader.read(document, strict);
        List<Line> lines = blocks.stream().map(Block::line).toList();
        BitSet body = HtmlBody.find(lines, Container.find(blocks));
        return new Reading(lines, body, strict ? "density" : "density-all-parts", metadata);
    }
}
