package dev.newsmill.text.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;

/**
 * Recognises text that was once decoded with the wrong charset. The test is exact where it can be: characters beyond ASCII
 * that, written back as GB18030 or windows-1252, happen to be valid UTF-8 were UTF-8 in the first place. Chinese read as a Western
 * charset shows as long runs of accented letters and signs, which no Western language writes; read as the other Chinese charset it
 * lacks the commonest characters.
 */
final class Mojibake {
    /** Share of the characters beyond ASCII from which on a text is suspect. */
    static final double SUSPECT_SHARE = 0.02;

    private static final int LONGEST_RUN = 64;
    private static final int SHORTEST_HAN_RUN = 6;

    private static final int SHORTEST_NOISE = 4;
    private static final String COMMON = "的一是在不了有和人中大为上国以为要他时来到说们生会我可年发能对这为們這會來國時發對說個个于於与與之也";
    private static final int ENOUGH_HAN = 60;
    private static final int HAN_PER_COMMON = 40;
    private static final int HAN_PER_PRIVATE = 20;

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
                || isUnlikelyChinese(text)
                || score(text) >= SUSPECT_SHARE;
    }

    /**
     * Real Chinese, in either script, has a common character among ten and hardly any of the private use area, which Chinese read
     * as the other Chinese charset is full of; Japanese is told by its kana.
     */
    private static boolean isUnlikelyChinese(String text) {
        int han = 0;
        int common = 0;
        int kana = 0;
        int privateUse = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x4E00 && c < 0xA000) {
                han++;
                common += COMMON.indexOf(c) >= 0 ? 1 : 0;
            } else if (c >= 0x3041 && c <= 0x30FE) {
                kana++;
            } else if (c >= 0xE000 && c < 0xF900) {
                privateUse++;
            }
        }
        boolean lacksCommon = common * HAN_PER_COMMON < han && kana * HAN_PER_COMMON < han;
        return han >= ENOUGH_HAN && (lacksCommon || privateUse * HAN_PER_PRIVATE >= han);
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

    /**
     * The share, 0 to 1, of the characters beyond ASCII that were UTF-8 before somebody read them as something else, or
     * are Chinese that was read as a Western charset.
     */
    static double score(String text) {
        CharsetEncoder gb18030 = Charsets.GB18030.newEncoder();
        CharsetEncoder western = Charsets.WINDOWS_1252.newEncoder();
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
            suspicious += isWrong(run, gb18030, western) ? i - start : 0;
        }
        return beyondAscii == 0 ? 0 : (double) suspicious / beyondAscii;
    }

    private static boolean isWrong(String run, CharsetEncoder gb18030, CharsetEncoder western) {
        if (run.length() >= 2 && run.chars().allMatch(c -> c < 0x2123)) {
            return encodesToUtf8(run, western, 2) || isWesternNoise(run);
        }
        return run.length() >= SHORTEST_HAN_RUN
                && encodesToUtf8(run.substring(0, 2), gb18030, 3)
                && encodesToUtf8(run, gb18030, 3);
    }

    /** Four accented letters or signs in a row, not all letters of one case. */
    private static boolean isWesternNoise(String run) {
        return run.length() >= SHORTEST_NOISE
                && run.chars().allMatch(c -> c >= 0xA1 && c <= 0xFF)
                && run.chars().anyMatch(c -> !Character.isLowerCase(c))
                && run.chars().anyMatch(c -> !Character.isUpperCase(c));
    }

    private static boolean encodesToUtf8(String run, CharsetEncoder encoder, int shortest) {
        try {
            return isUtf8(encoder.encode(CharBuffer.wrap(run)), shortest);
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
