package dev.newsmill.text.decode;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Map;

/**
 * Judges texts read in a charset of one byte per character. Such a charset gives a meaning to nearly every byte, so that
 * reading it without loss proves nothing: the text itself must look like one.
 */
final class SingleByte {
    /**
     * Share of the characters beyond ASCII that may be out of place. Chinese, Japanese and Korean bytes nearly always give more
     * when read as Latin, Greek or Cyrillic; read as Thai or Hebrew they often do not, and there the detector is all there is.
     */
    static final double TOLERATED = 0.08;

    /** A language in Latin letters hardly ever puts so many characters beyond ASCII in a row. */
    private static final int LATIN_NOISE = 4;

    private static final String ORDINARY_SIGNS = "\u00A0«»“”„‘’‚‹›–—…•·§©®™°№€£¿¡ºª";

    /** Thai vowels that are written before their consonant, and those, with the tone marks, that stand on or behind it. */
    private static final String THAI_BEFORE = "เแโใไ";

    private static final String THAI_BEHIND = "ะัาำิีึืฺุู็่้๊๋์ํ๎";
    private static final String THAI_RARE = "๏๚๛฿ฺ๎ฃฅ";

    private SingleByte() {}

    /** The widest encoder tells: charsets that cannot encode have several bytes per character. */
    static boolean is(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
    }

    static boolean isPlausible(String text) {
        return oddShare(text) <= TOLERATED;
    }

    /**
     * The share, 0 to 1, of the characters beyond ASCII that no writer puts there: signs that texts do without, letters of
     * another alphabet than most, a capital after a small letter, a Thai vowel without its consonant, long rows of accented letters.
     */
    static double oddShare(String text) {
        UnicodeScript main = mainScript(text);
        int beyondAscii = 0;
        int odd = 0;
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0x7F) {
                row = 0;
                continue;
            }
            beyondAscii++;
            row = main == UnicodeScript.LATIN && Character.isLetter(c) ? row + 1 : 0;
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            if (row == LATIN_NOISE) {
                odd += LATIN_NOISE;
            } else if (row > LATIN_NOISE || isOdd(before, c, main)) {
                odd++;
            }
        }
        return beyondAscii == 0 ? 0 : Math.min(1, (double) odd / beyondAscii);
    }

    private static boolean isOdd(char before, char c, UnicodeScript main) {
        if (main == UnicodeScript.THAI) {
            return isOddThai(before, c);
        }
        if (!Character.isLetter(c)) {
            return ORDINARY_SIGNS.indexOf(c) < 0 && UnicodeScript.of(c) != main;
        }
        return UnicodeScript.of(c) != main && ORDINARY_SIGNS.indexOf(c) < 0
                || Character.isUpperCase(c) && Character.isLowerCase(before);
    }

    private static boolean isOddThai(char before, char c) {
        boolean afterThai = UnicodeScript.of(before) == UnicodeScript.THAI && THAI_BEFORE.indexOf(before) < 0;
        return THAI_BEHIND.indexOf(c) >= 0 && !afterThai
                || THAI_BEFORE.indexOf(before) >= 0 && (c < 'ก' || c > 'ฮ')
                || THAI_RARE.indexOf(c) >= 0
                || c == '\uFFFD';
    }

    private static UnicodeScript mainScript(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F && Character.isLetter(c)) {
                letters.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.LATIN);
    }
}
