package dev.newsmill.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes times for people. */
final class Times {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Times() {}

    static String shown(Instant time) {
        return MINUTE.format(time);
    }

    /** An ISO 8601 date or time without its T: {@code 2022-08-29 08:05+08:00}. */
    static @Nullable String published(@Nullable String value) {
        return value == null ? null : value.replace('T', ' ');
    }
}
