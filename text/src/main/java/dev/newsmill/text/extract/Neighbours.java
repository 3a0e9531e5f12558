package dev.newsmill.text.extract;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the article by what stands next to each line, without regard to markup: long lines of running text are good, linked ones and
 * cue lines bad, and what lies between follows its neighbours. The idea is that of Pomikálek's jusText (2011), with lengths of 30 and
 * 60 Chinese characters or as much in letters, punctuation in place of stop words, and no limit on how far a heading may stand from its
 * text.
 */
final class Neighbours {
    private static final double SHORT = 30;
    private static final double LONG = 60;
    private static final double LINKED = 0.3;
    private static final double SLIGHTLY_LINKED = 0.2;

    private enum Grade {
        GOOD,
        NEARLY_GOOD,
        SHORT,
        BAD
    }

    private Neighbours() {}

    static BitSet find(List<Line> lines) {
        Grade[] alone = new Grade[lines.size()];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = alone(lines.get(i));
        }
        Grade[] shortDecided = shortDecided(lines, alone);
        Sides sides = Sides.of(shortDecided);
        BitSet body = new BitSet();
        for (int i = 0; i < alone.length; i++) {
            boolean nearlyGood = shortDecided[i] == Grade.NEARLY_GOOD;
            boolean goodBeside = sides.before[i] == Grade.GOOD || sides.after[i] == Grade.GOOD;
            body.set(i, shortDecided[i] == Grade.GOOD || nearlyGood && goodBeside);
        }
        return body;
    }

    private static Grade alone(Line line) {
        if (line.kind() != LineKind.TEXT || line.linkShare() > LINKED) {
            return Grade.BAD;
        }
        if (line.weight() < SHORT) {
            return line.linkShare() > SLIGHTLY_LINKED ? Grade.BAD : Grade.SHORT;
        }
        return line.weight() > LONG && line.punctuation() > 0 ? Grade.GOOD : Grade.NEARLY_GOOD;
    }

    private static Grade[] shortDecided(List<Line> lines, Grade[] alone) {
        Sides sides = Sides.of(alone);
        Grade[] decided = alone.clone();
        for (int i = 0; i < alone.length; i++) {
            if (alone[i] != Grade.SHORT) {
                continue;
            }
            if (lines.get(i).heading() && sides.after[i] == Grade.GOOD) {
                decided[i] = Grade.NEARLY_GOOD;
            } else if (sides.before[i] == Grade.GOOD && sides.after[i] == Grade.GOOD) {
                decided[i] = Grade.GOOD;
            } else {
                boolean leans = sides.before[i] == Grade.BAD && sides.nearlyBefore[i]
                        || sides.after[i] == Grade.BAD && sides.nearlyAfter[i];
                boolean goodBeside = sides.before[i] == Grade.GOOD || sides.after[i] == Grade.GOOD;
                decided[i] = leans && goodBeside ? Grade.GOOD : Grade.BAD;
            }
        }
        return decided;
    }

    /**
     * For each line the nearest good or bad one on either side; the page's ends count as bad.
     *
     * @param nearlyBefore whether a nearly good one stands nearer than that
     */
    private record Sides(Grade[] before, Grade[] after, boolean[] nearlyBefore, boolean[] nearlyAfter) {
        static Sides of(Grade[] grades) {
            int n = grades.length;
            Sides sides = new Sides(new Grade[n], new Grade[n], new boolean[n], new boolean[n]);
            sides.look(grades, sides.before, sides.nearlyBefore, 0, 1);
            sides.look(grades, sides.after, sides.nearlyAfter, n - 1, -1);
            return sides;
        }

        private void look(Grade[] grades, Grade[] nearest, boolean[] nearly, int start, int step) {
            Grade last = Grade.BAD;
            boolean nearlyGood = false;
            for (int i = start; i >= 0 && i < grades.length; i += step) {
                nearest[i] = last;
                nearly[i] = nearlyGood;
                if (grades[i] == Grade.GOOD || grades[i] == Grade.BAD) {
                    last = grades[i];
                    nearlyGood = false;
                } else {
                    nearlyGood |= grades[i] == Grade.NEARLY_GOOD;
                }
            }
        }
    }
}
