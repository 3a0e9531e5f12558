package dev.newsmill.text.duplicate;

import java.util.Arrays;

/**
 * The numbers of a text: runs of digits with the points and strokes inside them, commas left out, together with the letter or sign that
 * follows, which is most often their unit; of a single digit without one the letter before, and not at all without any: items of a list
 * are counted everywhere. A range is one number: with its ends apart, 4 of 76,320 pairs of one city's forecasts were taken for each other.
 */
final class Numbers {
    /** Kept per text: the smallest hashes, which are a fair sample of all (bottom-k sketch, Cohen and Kaplan 2007). */
    static final int KEPT = 32;

    private static final String INSIDE = ".,-~～";

    private Numbers() {}

    /** 16-bit hashes, distinct and rising, at most {@link #KEPT}. */
    static char[] of(String content) {
        long[] found = new long[content.length() / 2 + 1];
        int count = 0;
        int i = 0;
        while (i < content.length()) {
            if (!Character.isDigit(content.charAt(i))) {
                i++;
                continue;
            }
            int end = end(content, i);
            int to = withUnit(content, end);
            int from = to - i == 1 ? withLetterBefore(content, i) : i;
            if (to - from > 1) {
                found[count++] = Hashes.of(canonical(content.substring(from, to))) >>> 48;
            }
            i = end;
        }
        long[] distinct = Hashes.distinct(Arrays.copyOf(found, count));
        char[] kept = new char[Math.min(distinct.length, KEPT)];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = (char) distinct[k];
        }
        return kept;
    }

    private static String canonical(String number) {
        return number.replace(",", "").replace('~', '-').replace('～', '-');
    }

    private static int end(String content, int start) {
        int end = start + 1;
        while (end < content.length() && (isDigit(content, end) || isInside(content, end))) {
            end++;
        }
        return end;
    }

    private static boolean isInside(String content, int at) {
        char c = content.charAt(at);
        return INSIDE.indexOf(c) >= 0 && at + 1 < content.length() && isDigit(content, at + 1);
    }

    private static boolean isDigit(String content, int at) {
        return Character.isDigit(content.charAt(at));
    }

    private static int withLetterBefore(String content, int start) {
        return start > 0 && Character.isLetter(content.charAt(start - 1)) ? start - 1 : start;
    }

    private static int withUnit(String content, int end) {
        return end < content.length() && isUnit(content.charAt(end)) ? end + 1 : end;
    }

    private static boolean isUnit(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || c == '%' || type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL;
    }
}
