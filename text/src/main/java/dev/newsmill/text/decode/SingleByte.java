package dev.newsmill.text.decode;

import java.nio.charset.Charset;

/**
 * Doubts about readings in charsets of one byte per character. These never lose a byte, so they look perfect on any bytes, also on a
 * Chinese text that lost one.
 */
final class SingleByte {
    /** Share of signs among the characters beyond ASCII; news in any alphabet stays far below. */
    private static final double MOST_SIGNS = 0.15;

    /** Share of capitals right behind a small letter among the letters. */
    private static final double MOST_CASE_BREAKS = 0.05;

    /** What alphabets share beyond ASCII: no-break space, quotation marks, dashes, ellipsis, degree, number, euro. */
    private static final String USUAL = "\u00A0«»‘’‚“”„‹›–—…°№€";

    private SingleByte() {}

    static boolean isOne(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    /** Whether no language is written like this: full of signs, more accented letters than plain ones, or capitals within words. */
    static boolean isScrambled(String text) {
        int high = 0;
        int signs = 0;
        int plainLetters = 0;
        int accented = 0;
        int letters = 0;
        int caseBreaks = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (c >= 0x80) {
                high++;
                if (!letter && Character.getType(c) != Character.NON_SPACING_MARK && USUAL.indexOf(c) < 0) {
                    signs++;
                }
                if (letter && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
                    accented++;
                }
            } else if (letter) {
                plainLetters++;
            }
            if (letter) {
                letters++;
                if (c >= 0x80 && Character.isUpperCase(c) && Character.isLowerCase(before)) {
                    caseBreaks++;
                }
            }
            before = c;
        }
        return signs > MOST_SIGNS * high || accented > plainLetters || caseBreaks > MOST_CASE_BREAKS * letters;
    }
}
