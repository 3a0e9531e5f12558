package dev.newsmill.text.decode;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Korean as pages mean it: whatever it is called, it is windows-949, which has all syllables. One syllable that EUC-KR lacks
 * makes detectors take the text for Chinese, whose bytes have the same form.
 */
final class Korean {
    static final Charset WINDOWS_949 = Charset.forName("x-windows-949");

    /** Chinese bytes read as Korean give hangul and hanja about equally; so many syllables are no chance. */
    private static final int FEWEST_SYLLABLES = 12;

    private static final double SYLLABLES = 0.95;

    private Korean() {}

    /** The text, if nothing is lost and nearly all characters of words beyond ASCII are hangul. */
    static Optional<Attempt> read(byte[] bytes) {
        Attempt attempt = Attempt.of(bytes, WINDOWS_949, "hangul", 0);
        if (attempt.lost() > 0) {
            return Optional.empty();
        }
        long letters = attempt.text()
                .chars()
                .filter(c -> c > 0x7F && Character.isLetter(c))
                .count();
        long syllables =
                attempt.text().chars().filter(c -> c >= 0xAC00 && c <= 0xD7A3).count();
        return Optional.of(attempt).filter(a -> syllables >= FEWEST_SYLLABLES && syllables >= SYLLABLES * letters);
    }
}
