package dev.newsmill.text.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines that stand more than twice on one page: titles between paragraphs, buttons, notices; never the text itself. */
final class RepeatedLines {
    private static final int TOO_OFTEN = 3;

    private final Map<String, Integer> counts;

    private RepeatedLines(Map<String, Integer> counts) {
        this.counts = counts;
    }

    static RepeatedLines of(List<Line> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (Line line : lines) {
            counts.merge(Characters.bare(line.text()), 1, Integer::sum);
        }
        return new RepeatedLines(counts);
    }

    boolean isRepeated(Line line) {
        return times(line.text()) >= TOO_OFTEN;
    }

    int times(String text) {
        return counts.getOrDefault(Characters.bare(text), 0);
    }
}
