package dev.newsmill.text.extract;

import java.io.StringReader;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page with markup: first without the parts whose names speak against them; where that leaves next to nothing, with them; and
 * where no part stands out, as if the markup were not there. The work on one page is bounded by counts, never by a clock.
 */
final class HtmlPage {
    /** In Chinese characters: less makes a second look worth while. */
    private static final double NEXT_TO_NOTHING = 100;

    private static final double WORTH_THE_CHANGE = 2;

    /** Elements further in are read as if they stood at this depth. */
    private static final int DEEPEST = 120;

    private static final int MOST_TAGS = 200_000;

    private HtmlPage() {}

    static Reading read(String html, @Nullable String url, Predicate<String> boilerplate) {
        String readable = bounded(html);
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document document = parser.parseInput(new StringReader(readable), url == null ? "" : url);
        Metadata metadata = Metadata.of(document);
        Parsed parsed = new Parsed(
                document, metadata, NextPage.find(document, url), boilerplate, readable.length() < html.length());
        Reading strict = parsed.read(true);
        if (strict.bodyWeight() >= NEXT_TO_NOTHING) {
            return strict;
        }
        Reading lenient = parsed.read(false);
        if (lenient.body().isEmpty()) {
            List<Line> lines = lenient.lines();
            BitSet segment = BestSegment.find(lines, RepeatedLines.of(lines));
            lenient = lenient.with(segment, "best-segment");
        }
        return lenient.bodyWeight() > strict.bodyWeight() * WORTH_THE_CHANGE ? lenient : strict;
    }

    /** The page up to the tag that is one too many. */
    private static String bounded(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (++tags > MOST_TAGS) {
                return html.substring(0, at);
            }
        }
        return html;
    }

    private record Parsed(
            Document document, Metadata metadata, Chosen nextPage, Predicate<String> boilerplate, boolean cut) {
        Reading read(boolean strict) {
            HtmlReader reader = HtmlReader.read(document, strict, DEEPEST);
            List<Block> blocks = reader.blocks().stream()
                    .map(block -> block.unless(boilerplate))
                    .toList();
            List<Line> lines = blocks.stream().map(Block::line).toList();
            BodyVote vote = BodyVote.of(blocks, lines, metadata);
            BitSet elected = HtmlBody.find(blocks, vote.elected(lines.size()));
            BitSet body = FirstPost.of(blocks, Repetitions.without(lines, elected));
            List<String> flags = cut || reader.isCut() ? List.of(Extraction.PAGE_CUT) : List.of();
            return new Reading(lines, body, strict ? "vote" : "vote-all-parts", vote, metadata, nextPage, flags);
        }
    }
}
