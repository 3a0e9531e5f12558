package dev.newsmill.text.extract;

import java.time.LocalDate;
import java.time.Month;
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
    private static final Pattern NAMED_DAY =
            Pattern.compile("(今天|今日|昨天|昨日|前天|前日|\\btoday\\b|\\byesterday\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARLESS =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})[-/月](\\d{1,2})日?\\s{1,4}\\d{1,2}[:：]\\d{2}");

    private static final int HALF_A_YEAR = 184;

    /** A year has one day of each name but 29 February. */
    private static final int MOST_DAYS_OFF = 366;

    private RelativeDates() {}

    /** @param sound whether the day can be worked out; "three months ago" names none */
    record Worked(DateReading reading, boolean sound) {}

    static Optional<Worked> read(String text, ZonedDateTime fetched) {
        Matcher ago = AGO.matcher(text);
        if (ago.find()) {
            LocalDate day = back(fetched, Integer.parseInt(ago.group(1)), ago.group(2));
            LocalDate exact =
                    ago.group(3) == null ? null : near(day, ago.group(3), ago.group(4), fetched.toLocalDate());
            boolean sound = exact != null || ago.group(3) == null && namesADay(ago.group(2));
            return worked(ago.group(), exact == null ? day : exact, sound);
        }
        Matcher english = AGO_ENGLISH.matcher(text);
        if (english.find()) {
            String number = english.group(1);
            String unit = english.group(2).toLowerCase(Locale.ROOT);
            int count = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 1;
            return worked(english.group(), back(fetched, count, unit), namesADay(unit));
        }
        Matcher named = NAMED_DAY.matcher(text);
        if (named.find()) {
            return worked(named.group(), fetched.toLocalDate().minusDays(daysBack(named.group())), true);
        }
        Matcher yearless = YEARLESS.matcher(text);
        if (yearless.find()) {
            LocalDate today = fetched.toLocalDate();
            LocalDate day = nearest(today, yearless.group(1), yearless.group(2), today);
            return day == null ? Optional.empty() : worked(yearless.group(), day, true);
        }
        return Optional.empty();
    }

    private static Optional<Worked> worked(String text, LocalDate day, boolean sound) {
        return Optional.of(new Worked(DateReading.ofDay(text, day, true), sound));
    }

    /** Null also for a day that lies too far from the one counted back. */
    private static @Nullable LocalDate near(LocalDate about, String month, String day, LocalDate latest) {
        LocalDate found = nearest(about, month, day, latest);
        return found != null && Math.abs(found.toEpochDay() - about.toEpochDay()) > HALF_A_YEAR ? null : found;
    }

    private static boolean namesADay(String unit) {
        return switch (unit.charAt(0)) {
            case '周', '週', '个', '個', '月', '年', 'w', 'y' -> false;
            case 'm' -> unit.startsWith("mi");
            default -> true;
        };
    }

    private static int daysBack(String word) {
        return switch (word.charAt(0)) {
            case '昨', 'y', 'Y' -> 1;
            case '前' -> 2;
            default -> 0;
        };
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

    /**
     * The day of that month and day that lies nearest to {@code about} and not after {@code latest}; null when there is none within
     * the year around it.
     */
    private static @Nullable LocalDate nearest(LocalDate about, String month, String day, LocalDate latest) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m < 1 || m > 12 || d < 1 || d > Month.of(m).maxLength()) {
            return null;
        }
        LocalDate best = null;
        long least = MOST_DAYS_OFF + 1;
        for (int year = about.getYear() - 1; year <= about.getYear() + 1; year++) {
            if (!MonthDay.of(m, d).isValidYear(year)) {
                continue;
            }
            LocalDate candidate = MonthDay.of(m, d).atYear(year);
            long daysOff = Math.abs(candidate.toEpochDay() - about.toEpochDay());
            if (!candidate.isAfter(latest) && daysOff < least) {
                best = candidate;
                least = daysOff;
            }
        }
        return best;
    }
}
