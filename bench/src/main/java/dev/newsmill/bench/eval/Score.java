package dev.newsmill.bench.eval;

/**
 * How many of the predicted are right, and of the right ones predicted.
 *
 * @param right found and in the gold
 * @param wrong found but not in the gold
 * @param missed in the gold but not found
 */
public record Score(int right, int wrong, int missed) {
    static final Score NONE = new Score(0, 0, 0);

    Score plus(Score other) {
        return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** From 0 to 100; 0 when nothing was found. */
    public double precision() {
        return share(right, right + wrong);
    }

    /** From 0 to 100; 0 when the gold is empty. */
    public double recall() {
        return share(right, right + missed);
    }

    /** From 0 to 100. */
    public double f1() {
        return share(2 * right, 2 * right + wrong + missed);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
