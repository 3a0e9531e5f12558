package dev.newsmill.text.extract;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the article among lines without markup: the run of lines with the greatest sum of scores (Kadane's algorithm), where
 * running text scores by its length, short lines cost a little, and no run crosses a boundary line.
 */
final class BestSegment {
    /** Less is no article. */
    private static final double LEAST_SCORE = 2;

    private static final double WEIGHT_PER_POINT = 15;
    private static final double MOST_POINTS = 15;

    private BestSegment() {}

    /** The indexes of the lines of the article, cue lines and lines that only repeat left out; empty when there is none. */
    static BitSet find(List<Line> lines, RepeatedLines repeated) {
        double best = LEAST_SCORE;
        int bestStart = 0;
        int bestEnd = 0;
        double sum = 0;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind().boundary() || sum < 0) {
                sum = 0;
                start = i;
            }
            if (line.kind().boundary()) {
                start = i + 1;
                continue;
            }
            sum += repeated.isRepeated(line) ? 0 : score(line);
            if (sum > best) {
                best = sum;
                bestStart = start;
                bestEnd = i + 1;
            }
        }
        BitSet body = new BitSet();
        for (int i = bestStart; i < bestEnd; i++) {
            Line line = lines.get(i);
            body.set(i, line.kind() == LineKind.TEXT && !repeated.isRepeated(line));
        }
        return body;
    }

    static double score(Line line) {
        String text = line.text();
        if (line.kind() != LineKind.TEXT) {
            return -3;
        }
        if (line.linkShare() > 0.5) {
            return -2;
        }
        double weight = line.weight();
        if (Characters.isCutOff(text) && weight < 200) {
            return -2;
        }
        boolean punctuated = line.punctuation() > 0;
        if (punctuated && weight >= 20) {
            return Math.min(weight / WEIGHT_PER_POINT, MOST_POINTS);
        }
        if (Characters.endsSentence(text) && weight >= 6) {
            return 0.5;
        }
        return weight > 60 ? 0.5 : -1;
    }
}
