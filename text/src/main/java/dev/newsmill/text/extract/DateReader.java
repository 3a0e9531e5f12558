package dev.newsmill.text.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates that name year, month and day, in the forms that Chinese, Japanese and English pages use. */
final class DateReader {
    private static final int LONGEST_TEXT = 300;

    private static final String CLOCK =
            "(?:[T,，]?\\s{0,5}(?:[(（\\[]?(?:星期|周|週)?[一二三四五六日天月火水木金土][)）\\]]?\\s{0,3})?(?:at\\s)?(上午|下午|晚上|傍晚|午前|午後)?\\s{0,2}(\\d{1,2})[:：时時](\\d{2})分?"
                    + "(?:[:：]?(\\d{2})(?:\\.\\d{1,9})?秒?)?\\s?([ap]\\.?m\\.?)?\\s?(Z\\b|[+-]\\d{2}:?\\d{2}\\b)?(?:\\s?\\(?(?-i:([A-Z]{1,4}T|UTC))\\b)?)?";
    private static final String MONTHS =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final Pattern NUMERIC =
            compile("(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)\\s?[日号號]?" + CLOCK);
    private static final Pattern MONTH_FIRST =
            compile("\\b" + MONTHS + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)" + CLOCK);
    private static final Pattern DAY_FIRST =
            compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTHS + "\\.?,?\\s+(\\d{4})(?!\\d)" + CLOCK);
    /** Whether the month or the day stands first, only a number beyond twelve tells, or that both are the same. */
    private static final Pattern SLASHED = compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])" + CLOCK);

    /** Names with one meaning: CST is the time of China as well as of Chicago, BST and IST have several, too. */
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("WET", ZoneOffset.UTC),
            Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("EET", ZoneOffset.ofHours(2)),
            Map.entry("EEST", ZoneOffset.ofHours(3)),
            Map.entry("MSK", ZoneOffset.ofHours(3)),
            Map.entry("HKT", ZoneOffset.ofHours(8)),
            Map.entry("SGT", ZoneOffset.ofHours(8)),
            Map.entry("JST", ZoneOffset.ofHours(9)),
            Map.entry("KST", ZoneOffset.ofHours(9)),
            Map.entry("AEST", ZoneOffset.ofHours(10)),
            Map.entry("AEDT", ZoneOffset.ofHours(11)),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)));

    private static final Pattern COMPACT = compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern HAN_NUMERALS =
            compile("([一二三四五六七八九〇零○]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号號]");
    private static final Pattern REPUBLIC = compile("(?:民国|民國)\\s?(\\d{2,3})年\\s?(\\d{1,2})月\\s?(\\d{1,2})日");

    private DateReader() {}

    private static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** All dates in the text, in no particular order of trust; impossible ones (31 February) are left out. */
    static List<DateReading> read(String longText) {
        String text = longText.substring(0, Math.min(longText.length(), LONGEST_TEXT));
        List<DateReading> found = new ArrayList<>();
        for (Matcher m = NUMERIC.matcher(text); m.find(); ) {
            add(found, m, number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        for (Matcher m = MONTH_FIRST.matcher(text); m.find(); ) {
            add(found, m, number(m.group(3)), month(m.group(1)), number(m.group(2)));
        }
        for (Matcher m = DAY_FIRST.matcher(text); m.find(); ) {
            add(found, m, number(m.group(3)), month(m.group(2)), number(m.group(1)));
        }
        for (Matcher m = SLASHED.matcher(text); m.find(); ) {
            int first = number(m.group(1));
            int second = number(m.group(2));
            boolean american = second > 12;
            if (american || first > 12 || first == second) {
                add(found, m, number(m.group(3)), american ? first : second, american ? second : first);
            }
        }
        for (Matcher m = HAN_NUMERALS.matcher(text); m.find(); ) {
            addDay(found, m.group(), digits(m.group(1)), tens(m.group(2)), tens(m.group(3)));
        }
        for (Matcher m = REPUBLIC.matcher(text); m.find(); ) {
            addDay(found, m.group(), 1911 + number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        return found;
    }

    /** Also dates written together, as in {@code 20220829}: for places where nothing else is likely. */
    static List<DateReading> readCompact(String text) {
        List<DateReading> found = new ArrayList<>(read(text));
        for (Matcher m = COMPACT.matcher(text); m.find(); ) {
            addDay(found, m.group(), number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        return found;
    }

    /** The groups of the clock follow the three of the day. */
    private static void add(List<DateReading> found, Matcher m, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            LocalTime time = time(m.group(4), m.group(5), m.group(6), m.group(7), m.group(8));
            String named = m.group(10);
            if (time != null && named != null && m.group(9) == null && !ZONES.containsKey(named)) {
                addDay(found, m.group(), year, month, day);
                return;
            }
            ZoneOffset offset = m.group(9) != null ? offset(m.group(9)) : named == null ? null : ZONES.get(named);
            found.add(new DateReading(Characters.trim(m.group()), date, time, m.group(7) != null, offset, false));
        } catch (DateTimeException noSuchDate) {
            addDay(found, m.group(), year, month, day);
        }
    }

    private static void addDay(List<DateReading> found, String text, int year, int month, int day) {
        if (year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth()) {
            found.add(DateReading.ofDay(Characters.trim(text), LocalDate.of(year, month, day), false));
        }
    }

    private static @Nullable LocalTime time(
            @Nullable String half,
            @Nullable String hour,
            String minute,
            @Nullable String second,
            @Nullable String meridiem) {
        if (hour == null) {
            return null;
        }
        String lower = meridiem == null ? "" : meridiem.toLowerCase(Locale.ROOT);
        boolean afternoon = "下午".equals(half)
                || "晚上".equals(half)
                || "傍晚".equals(half)
                || "午後".equals(half)
                || lower.startsWith("p");
        int h = number(hour);
        if (afternoon && h < 12) {
            h += 12;
        } else if (lower.startsWith("a") && h == 12) {
            h = 0;
        }
        return LocalTime.of(h, number(minute), second == null ? 0 : number(second));
    }

    private static ZoneOffset offset(String text) {
        return text.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        return "janfebmaraprmayjunjulaugsepoctnovdec"
                                .indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT))
                        / 3
                + 1;
    }

    private static int digits(String han) {
        int value = 0;
        for (char c : han.toCharArray()) {
            value = value * 10 + Math.max(0, "〇一二三四五六七八九".indexOf(c));
        }
        return value;
    }

    private static int tens(String han) {
        int ten = han.indexOf('十');
        if (ten < 0) {
            return digits(han);
        }
        int before = ten == 0 ? 1 : digits(han.substring(0, ten));
        return before * 10 + digits(han.substring(ten + 1));
    }
}
