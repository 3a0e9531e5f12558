package dev.newsmill.events.url;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding as RFC 3986 wants it, from whatever stands in a link. */
final class Escapes {
    private static final String UNRESERVED = "-._~";
    private static final String KEPT_AS_IS = UNRESERVED + "!$&'()*+,;=:@/?";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Escapes() {}

    /**
     * Illegal characters encoded as UTF-8, hex digits in upper case, escapes of unreserved characters decoded, a {@code %} without two
     * hex digits encoded itself. Idempotent.
     */
    static String normalise(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            if (isEscape(raw, i)) {
                int value = HexFormat.fromHexDigits(raw, i + 1, i + 3);
                if (isUnreserved(value)) {
                    out.append((char) value);
                } else {
                    escape(out, (byte) value);
                }
                i += 3;
            } else {
                int c = raw.codePointAt(i);
                append(out, c);
                i += Character.charCount(c);
            }
        }
        return out.toString();
    }

    /** Every escape decoded as UTF-8. A broken sequence becomes U+FFFD. */
    static String decode(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == '%'
                    && i + 2 < bytes.length
                    && HexFormat.isHexDigit(bytes[i + 1])
                    && HexFormat.isHexDigit(bytes[i + 2]);
            decoded[length++] = escape
                    ? (byte) (HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]))
                    : bytes[i];
            i += escape ? 2 : 0;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean isEscape(String text, int i) {
        return text.charAt(i) == '%'
                && i + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(i + 1))
                && HexFormat.isHexDigit(text.charAt(i + 2));
    }

    private static void append(StringBuilder out, int c) {
        if (isAsciiLetterOrDigit(c) || c < 0x80 && KEPT_AS_IS.indexOf(c) >= 0) {
            out.append((char) c);
        } else {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                escape(out, b);
            }
        }
    }

    private static void escape(StringBuilder out, byte b) {
        out.append('%').append(HEX.toHexDigits(b));
    }

    private static boolean isUnreserved(int c) {
        return isAsciiLetterOrDigit(c) || c < 0x80 && UNRESERVED.indexOf(c) >= 0;
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
