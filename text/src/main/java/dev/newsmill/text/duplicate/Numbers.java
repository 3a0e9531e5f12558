package dev.newsmill.text.duplicate;

import java.util.Arrays;

/**
 * The numbers of a text: runs of digits with the points and strokes inside them, commas left out, together with the letter or sign that
 * follows, which is most often their unit; of a single digit without one the letter before, and not at all without any: items of a list
 * are counted everywhere. Numbers in Chinese characters are read by their value ({@link Numeral}); a day with its month is one number ({@link
 * Day}); a year alone, 1990 to 2039, is none, for every text of that year has it. A range is one number: with its ends apart, 4 of 76,320 pairs of one city's forecasts were taken for each other.
 */
final class Numbers {
    /** Kept per text: the smallest hashes, which are a fair sample of all (bottom-k sketch, Cohen and Kaplan 2007). */
    static final int KEPT = 32;

    private static final String INSIDE = ".,-~～";
    private static final String FIRSTS_OF_MONTHS = "JFMASOND";

    /** The bit that is set in the hash of a day and in no other. */
    static final int DAY = 1;

    private static final int YEAR_DIGITS = 4;
    private static final String FIRST_YEAR = "1990";
    private static final String AFTER_LAST_YEAR = "2040";

    private Numbers() {}

    /** 16-bit hashes, distinct and rising, at most {@link #KEPT}. */
    static char[] of(String content) {
        long[] found = new long[content.length() + 2];
        int count = 0;
        int line = 0;
        while (line < content.length()) {
            int next = content.indexOf('\n', line);
            int end = next < 0 ? content.length() : next;
            count = read(content, Imprint.end(content, line, end), end, found, count);
            line = end + 1;
        }
        long[] distinct = Hashes.distinct(Arrays.copyOf(found, count));
        char[] kept = new char[Math.min(distinct.length, KEPT)];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = (char) distinct[k];
        }
        return kept;
    }

    /** Adds what stands between two places and says how many there are now. */
    private static int read(String content, int from, int to, long[] found, int before) {
        int count = before;
        int i = from;
        while (i < to) {
            if (!mayBegin(content, i)) {
                i++;
                continue;
            }
            Day day = Day.at(content, i);
            String number = day.value();
            int end = day.end();
            if (number.isEmpty() && isDigit(content, i)) {
                end = end(content, i);
                number = inDigits(content, i, end);
            } else if (number.isEmpty() && Numeral.isIn(content.charAt(i))) {
                Numeral numeral = Numeral.at(content, i);
                end = numeral.end();
                number = inCharacters(content, numeral);
            }
            if (!number.isEmpty()) {
                long hash = Hashes.of(number) >>> 48 & ~DAY;
                found[count++] = day.value().isEmpty() ? hash : hash | DAY;
            }
            i = Math.max(i + 1, end);
        }
        return count;
    }

    private static boolean mayBegin(String content, int at) {
        char c = content.charAt(at);
        return isDigit(content, at)
                || Numeral.isIn(c)
                || FIRSTS_OF_MONTHS.indexOf(c) >= 0 && (at == 0 || !Character.isLetter(content.charAt(at - 1)));
    }

    /** Empty for what does not count. */
    private static String inDigits(String content, int start, int end) {
        int to = withUnit(content, end);
        int from = to - start == 1 ? withLetterBefore(content, start) : start;
        boolean isAmount = start > 0 && Character.getType(content.charAt(start - 1)) == Character.CURRENCY_SYMBOL;
        boolean counts = to - from > 1 && (isAmount || !isYear(content.substring(start, to)));
        return counts ? canonical(content.substring(from, to)) : "";
    }

    /** Empty for what does not count: items of a list as well. */
    private static String inCharacters(String content, Numeral numeral) {
        String value = numeral.value();
        if (value.isEmpty() || !isDigit(value, value.length() - 1)) {
            return value;
        }
        String number = value + content.substring(numeral.end(), withUnit(content, numeral.end()));
        return number.equals(value) || isYear(number) ? "" : number;
    }

    private static boolean isYear(String number) {
        int digits = number.endsWith("年") ? number.length() - 1 : number.length();
        return digits == YEAR_DIGITS
                && number.chars().limit(digits).allMatch(Character::isDigit)
                && number.compareTo(FIRST_YEAR) >= 0
                && number.compareTo(AFTER_LAST_YEAR) < 0;
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
