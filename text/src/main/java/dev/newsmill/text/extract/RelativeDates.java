package dev.newsmill.text.extract;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates that count back from the time of fetching, or leave the year out. */
final class RelativeDates {
    private static final Pattern AGO = Pattern.compile(
            "(\\d{1,3})\\s?(秒钟?|秒鐘|分钟|分鐘|小时|小時|天|日|周|週|个?月|個月|年)(?:之|以)?前(?:\\s?[(（]\\s?(\\d{1,2})[-/月.](\\d{1,2})日?\\s?[)）])?");
    private static final Pattern AGO_ENGLISH = Pattern.compile(
            "\\b(\\d{1,3}|an?)\\s+(second|minute|min|hour|day|week|month|year)s?\\s+ago\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_DAY = Pattern.compile("^\\W{0,3}(今天|昨天|前天)\\s{0,3}\\d{1,2}[:：]\\d{2}");
    private static final Pattern YEARLESS =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})[-/月](\\d{1,2})日?\\s{1,4}\\d{1,2}[:：]\\d{2}");

    private RelativeDates() {}

    static Optional<DateReading> read(String text, ZonedDateTime fetched) {
        Matcher ago = AGO.matcher(text);
        if (ago.find()) {
            LocalDate day = back(fetched, Integer.parseInt(ago.group(1)), ago.group(2));
            LocalDate exact =
                    ago.group(3) == null ? null : nearest(day, ago.group(3), ago.group(4), fetched.toLocalDate());
            return Optional.of(DateReading.ofDay(ago.group(), exact == null ? day : exact, true));
        }
        Matcher english = AGO_ENGLISH.matcher(text);
        if (english.find()) {
            String number = english.group(1);
            int count = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 1;
            LocalDate day = back(fetched, count, english.group(2).toLowerCase(Locale.ROOT));
            return Optional.of(DateReading.ofDay(english.group(), day, true));
        }
        Matcher named = NAMED_DAY.matcher(text);
        if (named.find()) {
            int days = named.group(1).equals("今天") ? 0 : named.group(1).equals("昨天") ? 1 : 2;
            return Optional.of(
                    DateReading.ofDay(named.group(), fetched.toLocalDate().minusDays(days), true));
        }
        Matcher yearless = YEARLESS.matcher(text);
        if (yearless.find()) {
            LocalDate today = fetched.toLocalDate();
            LocalDate day = nearest(today, yearless.group(1), yearless.group(2), today);
            return Optional.ofNullable(day).map(found -> DateReading.ofDay(yearless.group(), found, true));
        }
        return Optional.empty();
    }

    private static LocalDate back(ZonedDateTime fetched, int count, String unit) {
        ZonedDateTime then =
                switch (unit.charAt(0)) {
                    case '秒', 's' -> fetched.minusSeconds(count);
                    case '分' -> fetched.minusMinutes(count);
                    case '小', 'h' -> fetched.minusHours(count);
                    case '天', '日', 'd' -> fetched.minusDays(count);
                    case '周', '週', 'w' -> fetched.minusWeeks(count);
                    case '年', 'y' -> fetched.minusYears(count);
                    case 'm' -> unit.startsWith("mi") ? fetched.minusMinutes(count) : fetched.minusMonths(count);
                    default -> fetched.minusMonths(count);
                };
        return then.toLocalDate();
    }

    /** The day of that month and day that lies nearest to {@code about} and not after {@code latest}. */
    private static @Nullable LocalDate nearest(LocalDate about, String month, String day, LocalDate latest) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m < 1 || m > 12 || d < 1 || d > java.time.Month.of(m).maxLength()) {
            return null;
        }
        LocalDate best = null;
        for (int year = about.getYear() - 1; year <= about.getYear() + 1; year++) {
            LocalDate candidate = MonthDay.of(m, d).atYear(year);
            boolean nearer = best == null
                    || Math.abs(candidate.toEpochDay() - about.toEpochDay())
                            < Math.abs(best.toEpochDay() - about.toEpochDay());
            if (!candidate.isAfter(latest) && nearer) {
                best = candidate;
            }
        }
        return best;
    }
}
