package dev.newsmill.text.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.regex.Pattern;

/**
 * Recognises text that was once decoded with the wrong charset. The test is exact where it can be: characters beyond ASCII
 * that, written back as GB18030 or windows-1252, happen to be valid UTF-8 were UTF-8 in the first place.
 */
final class Mojibake {
    /** Share of the characters beyond ASCII from which on a text is suspect. */
    static final double SUSPECT_SHARE = 0.02;

    private static final int LONGEST_RUN = 64;
    private static final int SHORTEST_HAN_RUN = 6;

    /** What the Chinese meet: U+FFFD written in UTF-8 and read as GBK; a pair of bytes lost between Han characters. */
    private static final Pattern SCARS = Pattern.compile("锟斤拷|(?<=[\\p{IsHan}”」』])(?<![吗呢么啊吧嗎麼])\\?\\?(?=\\p{IsHan})");

    private Mojibake() {}

    static boolean suspect(String text, int lost) {
        long replaced = text.chars().filter(c -> c == 0xFFFD).count();
        return replaced > lost || SCARS.matcher(text).find() || score(text) >= SUSPECT_SHARE;
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
