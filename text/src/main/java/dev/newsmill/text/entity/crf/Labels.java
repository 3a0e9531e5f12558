package dev.newsmill.text.entity.crf;

import java.util.Arrays;
import java.util.List;

/** The labels of characters: outside, and per kind the begin, inside, end and single of a name (BIOES). */
public final class Labels {
    /** How many kinds of names there are. */
    public static final int KINDS = 3;

    /** How many labels there are. */
    public static final int COUNT = 1 + 4 * KINDS;

    static final int OUTSIDE = 0;

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;

    private Labels() {}

    /** The labels of a text in which these stretches are names; each stretch lies inside the text, none overlaps another. */
    public static byte[] of(int length, List<Stretch> names) {
        byte[] labels = new byte[length];
        for (Stretch name : names) {
            int kind = name.kind();
            if (name.end() - name.start() == 1) {
                labels[name.start()] = label(kind, SINGLE);
            } else {
                Arrays.fill(labels, name.start() + 1, name.end() - 1, label(kind, INSIDE));
                labels[name.start()] = label(kind, BEGIN);
                labels[name.end() - 1] = label(kind, END);
            }
        }
        return labels;
    }

    private static byte label(int kind, int part) {
        return (byte) (1 + kind * 4 + part);
    }

    static int kind(int label) {
        return (label - 1) / 4;
    }

    /** Whether a name begins with this label. */
    public static boolean begins(int label) {
        return label > 0 && (part(label) == BEGIN || part(label) == SINGLE);
    }

    static boolean ends(int label) {
        return label > 0 && (part(label) == END || part(label) == SINGLE);
    }

    /** Whether a name may not end with this label: it goes on with the next character. */
    public static boolean isOpen(int label) {
        return label > 0 && (part(label) == BEGIN || part(label) == INSIDE);
    }

    /** Whether {@code next} may follow {@code label}. */
    public static boolean mayFollow(int label, int next) {
        boolean goesOn = next > 0 && (part(next) == INSIDE || part(next) == END);
        return isOpen(label) ? goesOn && (label - 1) / 4 == (next - 1) / 4 : !goesOn;
    }

    private static int part(int label) {
        return (label - 1) % 4;
    }
}
