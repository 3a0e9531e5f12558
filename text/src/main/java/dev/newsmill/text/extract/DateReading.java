package dev.newsmill.text.extract;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as read from a text.
 *
 * @param text as written
 * @param inferred whether a part, such as the year, was worked out and not read
 */
record DateReading(
        String text,
        LocalDate day,
        @Nullable LocalTime time,
        boolean seconds,
        @Nullable ZoneOffset offset,
        boolean inferred) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    static DateReading ofDay(String text, LocalDate day, boolean inferred) {
        return new DateReading(text, day, null, false, null, inferred);
    }

    Precision precision() {
        return time == null ? Precision.DAY : seconds ? Precision.SECOND : Precision.MINUTE;
    }

    /** ISO 8601; a time without an offset gets that of the zone on that day. */
    String iso(java.time.ZoneId zone) {
        if (time == null) {
            return day.toString();
        }
        ZoneOffset known = offset != null ? offset : zone.getRules().getOffset(day.atTime(time));
        return day + "T" + (seconds ? SECONDS : MINUTES).format(time) + known.getId();
    }

    /** The calendar day in the zone, wherever the offset puts it. */
    LocalDate dayIn(java.time.ZoneId zone) {
        return time == null || offset == null
                ? day
                : day.atTime(time).atOffset(offset).atZoneSameInstant(zone).toLocalDate();
    }
}
