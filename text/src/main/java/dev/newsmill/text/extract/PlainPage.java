package dev.newsmill.text.extract;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Reads a page whose markup has been stripped already. */
final class PlainPage {
    private PlainPage() {}

    static Reading read(String content, Predicate<String> boilerplate) {
        List<Line> lines = content.lines()
                .map(Characters::trim)
                .filter(text -> !text.isEmpty())
                .map(text -> Line.of(text, 0, false).unless(boilerplate))
                .toList();
        BitSet body = BestSegment.find(lines, RepeatedLines.of(lines));
        BodyVote vote = BodyVote.only(BodyFinder.SEGMENT, body);
        return new Reading(lines, body, "best-segment", vote, Metadata.none(), Chosen.none(), List.of());
    }
}
