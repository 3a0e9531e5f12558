package dev.newsmill.text.extract;

import java.util.List;

/** Reads a page whose markup has been stripped already. */
final class PlainPage {
    private PlainPage() {}

    static Reading read(String content) {
        List<Line> lines = content.lines()
                .map(Characters::trim)
                .filter(text -> !text.isEmpty())
                .map(text -> Line.of(text, 0, false))
                .toList();
        return new Reading(lines, BestSegment.find(lines, RepeatedLines.of(lines)), "best-segment", Metadata.none());
    }
}
