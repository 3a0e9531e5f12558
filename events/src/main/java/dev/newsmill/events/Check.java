package dev.newsmill.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** States what is true of a component, in one sentence that names it. */
final class Check {
    private static final int HASH_DIGITS = 32;

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    private Check() {}

    static String hash(String component, @Nullable String value) {
        String given = present(component, value);
        if (!isHash(given)) {
            throw new IllegalArgumentException(component + " '" + value + "' is not 32 lower-case hexadecimal digits");
        }
        return given;
    }

    /** By hand: every document read from state is checked, and a pattern took a twelfth of all CPU there. */
    private static boolean isHash(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return value.length() == HASH_DIGITS;
    }

    static <T> T present(String component, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("missing '" + component + "'");
        }
        return value;
    }

    static String filled(String component, @Nullable String value) {
        String given = present(component, value);
        if (given.isBlank()) {
            throw new IllegalArgumentException("'" + component + "' is blank");
        }
        return given;
    }

    static void atMost(String component, @Nullable String value, int length) {
        if (value != null && value.length() > length) {
            throw new IllegalArgumentException(
                    "'" + component + "' has " + value.length() + " characters; the limit is " + length);
        }
    }

    /** Cut to milliseconds: what every store and every reader keeps. */
    static Instant moment(String component, @Nullable Instant value) {
        Instant given = present(component, value);
        if (given.isBefore(EARLIEST) || !given.isBefore(LATEST)) {
            throw new IllegalArgumentException("'" + component + "' is " + given + ", not between 1970 and 9999");
        }
        return given.truncatedTo(ChronoUnit.MILLIS);
    }

    static double unit(String component, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("'" + component + "' is " + value + ", not between 0 and 1");
        }
        return value;
    }

    static void span(String component, int start, int end) {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "'" + component + "' is the range " + start + " to " + end + "; it must not be empty");
        }
    }
}
