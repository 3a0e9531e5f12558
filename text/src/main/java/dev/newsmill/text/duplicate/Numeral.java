package dev.newsmill.text.duplicate;

/**
 * A number in Chinese characters, read by its value: 三百二十万 is 320万 and 百分之五 is 5%. Read are runs of two and more characters that begin with
 * a digit or 十 and hold a magnitude, a point or 〇. What is a word or a unit as often (万一, 千万, 十分, 一点, 两三) and what has no value (十四五) is none.
 *
 * @param value in digits, as {@code 3.5万}; empty when the run is no number
 * @param end where the run ends
 */
record Numeral(String value, int end) {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String SMALL = "十百千";
    private static final String LARGE = "万亿";
    private static final char POINT = '点';
    private static final String PER_CENT = "百分之";
    private static final int TEN = 10;
    private static final int MYRIAD = 10_000;

    /** Far below the greatest long: what is longer is no number. */
    private static final int LONGEST = 16;

    static boolean isIn(char c) {
        return digit(c) >= 0 || SMALL.indexOf(c) >= 0 || LARGE.indexOf(c) >= 0;
    }

    /** Of the run of numerals that begins here; {@code at} must be the place of one. */
    static Numeral at(String text, int at) {
        if (text.startsWith(PER_CENT, at)) {
            int from = at + PER_CENT.length();
            int end = end(text, from);
            String value = end == from ? "" : valueOf(text.substring(from, end));
            return new Numeral(value.isEmpty() ? "" : value + '%', Math.max(from, end));
        }
        int end = Math.max(at + 1, end(text, at));
        String run = text.substring(at, end);
        boolean tells = run.length() > 1 && run.chars().anyMatch(c -> c == '〇' || c == POINT || digit((char) c) < 0);
        return new Numeral(tells ? valueOf(run) : "", end);
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && (isIn(text.charAt(end)) || end > from && text.charAt(end) == POINT)) {
            end++;
        }
        boolean isWord = end > from && (text.charAt(end - 1) == POINT || text.charAt(end - 1) == '两');
        return isWord ? end - 1 : end;
    }

    static String valueOf(String run) {
        int last = run.length() - 1;
        boolean scaled = last > 0
                && LARGE.indexOf(run.charAt(last)) >= 0
                && run.substring(0, last).chars().noneMatch(c -> LARGE.indexOf(c) >= 0);
        String number = scaled ? run.substring(0, last) : run;
        int point = number.indexOf(POINT);
        String whole = whole(point < 0 ? number : number.substring(0, point));
        String fraction = point < 0 ? "" : '.' + digits(number.substring(point + 1));
        return whole.isEmpty() || fraction.length() == 1 ? "" : whole + fraction + (scaled ? run.substring(last) : "");
    }

    /** Digit by digit, as of years; empty when another character is among them. */
    private static String digits(String run) {
        StringBuilder digits = new StringBuilder();
        for (char c : run.toCharArray()) {
            if (digit(c) < 0) {
                return "";
            }
            digits.append(digit(c));
        }
        return digits.toString();
    }

    /** Empty for what has no value: two digits side by side, a magnitude of nothing. */
    private static String whole(String run) {
        String digits = digits(run);
        if (!digits.isEmpty() || run.isEmpty() || run.length() > LONGEST) {
            return digits;
        }
        long total = 0;
        long section = 0;
        int pending = run.charAt(0) == '十' ? 1 : 0;
        long unit = TEN;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            int digit = digit(c);
            boolean isLarge = LARGE.indexOf(c) >= 0;
            if (digit < 0 ? pending == 0 && (!isLarge || section == 0) : pending > 0) {
                return "";
            }
            if (digit >= 0) {
                pending = digit;
                unit = digit == 0 ? TEN : unit;
            } else if (isLarge) {
                unit = c == '万' ? MYRIAD : (long) MYRIAD * MYRIAD;
                total = (c == '万' ? 0 : total) + (section + pending) * unit;
                section = 0;
                pending = 0;
            } else {
                unit = SMALL.indexOf(c) == 0 ? TEN : SMALL.indexOf(c) == 1 ? TEN * TEN : TEN * TEN * TEN;
                section += pending * unit;
                pending = 0;
            }
        }
        return Long.toString(total + section + pending * unit / TEN);
    }

    /** -1 for what is no digit. */
    private static int digit(char c) {
        return c == '零' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
    }
}
