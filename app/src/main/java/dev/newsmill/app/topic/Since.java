package dev.newsmill.app.topic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a point in time as people write it. Pure. */
public final class Since {
    private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

    private Since() {}

    /**
     * @param text {@code 90s}, {@code 10m}, {@code 2h}, {@code 3d} before now; a day such as {@code 2026-11-22}; an instant such as
     *     {@code 2026-11-22T08:00:00Z}; or {@code beginning}
     * @throws IllegalArgumentException if it is none of these
     */
    public static Instant parse(String text, Instant now, ZoneId zone) {
        if (text.equals("beginning")) {
            return Instant.EPOCH;
        }
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return now.minus(
                    switch (ago.group(2)) {
                        case "s" -> Duration.ofSeconds(count);
                        case "m" -> Duration.ofMinutes(count);
                        case "h" -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    });
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "--since '" + text
                            + "' is not a time: give 10m, 2h, 3d, 2026-11-22, 2026-11-22T08:00:00Z or beginning",
                    e);
        }
    }
}
