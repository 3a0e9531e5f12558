package dev.newsmill.text.duplicate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A day of a year, which is one number however it is written: 1月22日, 一月二十二日, 2026-01-22, January 22 or 22 Jan.
 *
 * @param value as {@code 1月22日}; empty when no day begins here
 * @param end where it ends
 */
record Day(String value, int end) {
    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final int ABBREVIATED = 3;
    private static final String NUMBER = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    /** A month by its name or the first three letters of it, as a regular expression. */
    static final String MONTH = MONTHS.stream()
            .map(month -> month.substring(0, ABBREVIATED) + "(?:" + month.substring(ABBREVIATED) + ")?")
            .collect(Collectors.joining("|", "(", ")\\b"));

    private static final String OF_MONTH = "([0-9]{1,2})(?:st|nd|rd|th)?";
    private static final Pattern CHINESE = Pattern.compile(NUMBER + "月" + NUMBER + "[日号]");
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + "\\.? " + OF_MONTH + "\\b");
    private static final Pattern DAY_FIRST = Pattern.compile(OF_MONTH + " " + MONTH);

    private static final Pattern BY_YEAR = Pattern.compile("[0-9]{4}([-/.])([0-9]{1,2})\\1([0-9]{1,2})(?![0-9])");

    static Day at(String text, int at) {
        char c = text.charAt(at);
        boolean isUpper = c >= 'A' && c <= 'Z';
        if (!isUpper) {
            Matcher byYear = from(BY_YEAR, text, at);
            if (byYear.lookingAt()) {
                return new Day(number(byYear.group(2)) + "月" + number(byYear.group(3)) + "日", byYear.end());
            }
            Matcher chinese = from(CHINESE, text, at);
            if (chinese.lookingAt()) {
                return new Day(number(chinese.group(1)) + "月" + number(chinese.group(2)) + "日", chinese.end());
            }
        }
        Matcher english = from(isUpper ? MONTH_FIRST : DAY_FIRST, text, at);
        if (!english.lookingAt()) {
            return new Day("", at);
        }
        String month = english.group(isUpper ? 1 : 2);
        return new Day(month(month) + "月" + number(english.group(isUpper ? 2 : 1)) + "日", english.end());
    }

    private static Matcher from(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private static int month(String name) {
        int month = 0;
        while (!MONTHS.get(month).startsWith(name)) {
            month++;
        }
        return month + 1;
    }

    private static String number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.toString(Integer.parseInt(written));
        }
        return Numeral.valueOf(written);
    }
}
