package dev.newsmill.sink;

import org.jspecify.annotations.Nullable;

/**
 * Text that PostgreSQL can hold: U+0000 and unpaired surrogates replaced by U+FFFD, one code unit for one, so that offsets stay true.
 *
 * @param text without them
 * @param repaired how many were replaced
 */
record Storable(String text, int repaired) {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int ESCAPE_LENGTH = 6;

    /** Plain text. */
    static Storable text(String given) {
        char[] out = given.toCharArray();
        int repaired = 0;
        for (int i = 0; i < out.length; i++) {
            char unit = out[i];
            if (Character.isHighSurrogate(unit) && i + 1 < out.length && Character.isLowSurrogate(out[i + 1])) {
                i++;
            } else if (unit == 0 || Character.isSurrogate(unit)) {
                out[i] = REPLACEMENT;
                repaired++;
            }
        }
        return repaired == 0 ? new Storable(given, 0) : new Storable(new String(out), repaired);
    }

    static @Nullable String textOrNull(@Nullable String given) {
        return given == null ? null : text(given).text();
    }

    /** A JSON document in which they may also stand as escapes of six characters. */
    static Storable json(String given) {
        Storable plain = text(given);
        if (!given.contains("\\u0000") && !given.contains("\\ud") && !given.contains("\\uD")) {
            return plain;
        }
        StringBuilder out = new StringBuilder(plain.text());
        int repaired = plain.repaired();
        for (int i = 0; i < out.length() - 1; i++) {
            if (out.charAt(i) != '\\') {
                continue;
            }
            int unit = escapedUnit(out, i);
            if (unit < 0) {
                i++; // the escaped character may itself be a backslash
            } else if (Character.isHighSurrogate((char) unit) && isLowEscape(out, i + ESCAPE_LENGTH)) {
                i += 2 * ESCAPE_LENGTH - 1;
            } else {
                if (unit == 0 || Character.isSurrogate((char) unit)) {
                    out.replace(i + 2, i + ESCAPE_LENGTH, "fffd");
                    repaired++;
                }
                i += ESCAPE_LENGTH - 1;
            }
        }
        return new Storable(out.toString(), repaired);
    }

    private static boolean isLowEscape(CharSequence json, int at) {
        int unit = escapedUnit(json, at);
        return unit >= 0 && Character.isLowSurrogate((char) unit);
    }

    /** The code unit of the escape that starts at {@code at}, or -1: there is none. */
    private static int escapedUnit(CharSequence json, int at) {
        if (at + ESCAPE_LENGTH > json.length() || json.charAt(at) != '\\' || json.charAt(at + 1) != 'u') {
            return -1;
        }
        return Integer.parseInt(json, at + 2, at + ESCAPE_LENGTH, 16);
    }
}
