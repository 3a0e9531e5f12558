package dev.newsmill.text.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Recognises text that was once decoded with the wrong charset. The test is exact where it can be: characters beyond ASCII
 * that, written back as GB18030 or windows-1252, happen to be valid UTF-8 were UTF-8 in the first place.
 */
final class Mojibake {
    /** Share of the characters beyond ASCII from which on a text is suspect. */
    static final double SUSPECT_SHARE = 0.02;

    private static final int LONGEST_RUN = 64;
    private static final int SHORTEST_HAN_RUN = 6;

    /** U+FFFD written in UTF-8 and read as GBK. */
    private static final String DOUBLY_LOST = "锟斤拷";

    private static final String PAIR_LOST = "??";
    private static final String BEFORE_PAIR = "”」』";
    private static final String QUESTION_WORDS = "吗呢么啊吧嗎麼";

    private Mojibake() {}

    static boolean suspect(String text, int lost) {
        return replacements(text) > lost
                || text.contains(DOUBLY_LOST)
                || hasLostPair(text)
                || score(text) >= SUSPECT_SHARE;
    }

    private static int replacements(String text) {
        int count = 0;
        for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
            count++;
        }
        return count;
    }

    /** A pair of bytes lost between Han characters, where no question was asked. */
    private static boolean hasLostPair(String text) {
        for (int i = text.indexOf(PAIR_LOST, 1); i > 0; i = text.indexOf(PAIR_LOST, i + 1)) {
            char before = text.charAt(i - 1);
            boolean inText = isHan(before) && QUESTION_WORDS.indexOf(before) < 0 || BEFORE_PAIR.indexOf(before) >= 0;
            if (inText && i + 2 < text.length() && isHan(text.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** The share, 0 to 1, of the characters beyond ASCII that were UTF-8 before somebody read them as something else. */
    static double score(String text) {
        int beyondAscii = 0;
        int suspicious = 0;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) <= 0x7F) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && text.charAt(i) > 0x7F && i - start < LONGEST_RUN) {
                i++;
            }
            beyondAscii += i - start;
            String run = text.substring(start, i);
            suspicious += wasUtf8(run) ? i - start : 0;
        }
        return beyondAscii == 0 ? 0 : (double) suspicious / beyondAscii;
    }

    private static boolean wasUtf8(String run) {
        if (run.length() >= 2 && run.chars().allMatch(c -> c < 0x2123)) {
            return encodesToUtf8(run, Charsets.WINDOWS_1252, 2);
        }
        return run.length() >= SHORTEST_HAN_RUN && encodesToUtf8(run, Charsets.GB18030, 3);
    }

    private static boolean encodesToUtf8(String run, Charset charset, int shortest) {
        CharsetEncoder encoder = charset.newEncoder();
        try {
            ByteBuffer bytes = encoder.encode(java.nio.CharBuffer.wrap(run));
            return isUtf8(bytes, shortest);
        } catch (CharacterCodingException notItsCharacters) {
            return false;
        }
    }

    /** Whether all is UTF-8 of characters at least so many bytes long; the last one may be cut. */
    private static boolean isUtf8(ByteBuffer bytes, int shortest) {
        int i = 0;
        while (i < bytes.limit()) {
            int lead = bytes.get(i) & 0xFF;
            int length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
            if (length < shortest || lead >= 0xF5) {
                return false;
            }
            for (int k = 1; k < length && i + k < bytes.limit(); k++) {
                if ((bytes.get(i + k) & 0xC0) != 0x80) {
                    return false;
                }
            }
            i += length;
        }
        return true;
    }
}
