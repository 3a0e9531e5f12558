package dev.newsmill.text.normalise;

import dev.newsmill.text.table.Table;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The compatibility forms that stand for ordinary characters: full-width letters, digits and the percent sign, a full-width stop
 * between digits, compatibility ideographs, radicals used as characters, and a letter followed by its combining accent. What
 * carries a meaning of its own (〇 ① ㎡ ½) stays, and so does full-width punctuation.
 */
final class CompatibilityForms implements Rule {
    static final Table RADICALS = Table.read("normalise/radicals.tsv");
    private static final int FIRST_LIGATURE = 0xFB00;
    private static final int LAST_LIGATURE = 0xFB06;
    private static final Map<String, String> RADICAL = RADICALS.rows();

    @Override
    public String kind() {
        return "compatibility-form";
    }

    @Override
    public void apply(String text, Draft.Rewriter rewriter) {
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (unit < 0x300 || isPlainEastAsian(unit)) {
                i++;
                continue;
            }
            int character = text.codePointAt(i);
            int units = Character.charCount(character);
            if (isCombining(character) && i > rewriter.at()) {
                int base = text.codePointBefore(i);
                String pair = new StringBuilder()
                        .appendCodePoint(base)
                        .appendCodePoint(character)
                        .toString();
                String composed = Normalizer.normalize(pair, Normalizer.Form.NFC);
                if (composed.codePointCount(0, composed.length()) == 1) {
                    rewriter.keepTo(i - Character.charCount(base));
                    rewriter.replace(pair.length(), composed);
                }
            } else {
                String ordinary = ordinary(text, i, character);
                if (ordinary != null) {
                    rewriter.keepTo(i);
                    rewriter.replace(units, ordinary);
                }
            }
            i += units;
        }
    }

    /** The great mass of Chinese, Japanese and Korean text, which has no compatibility forms. */
    private static boolean isPlainEastAsian(char unit) {
        return (unit >= 0x3000 && unit < 0x302A)
                || (unit >= 0x3400 && unit < 0xA000)
                || (unit >= 0xAC00 && unit < Character.MIN_SURROGATE);
    }

    private static boolean isCombining(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK
                || (character >= 0x1161 && character <= 0x11C2);
    }

    private static @Nullable String ordinary(String text, int at, int character) {
        boolean fullWidth = (character >= 0xFF10 && character <= 0xFF19)
                || (character >= 0xFF21 && character <= 0xFF3A)
                || (character >= 0xFF41 && character <= 0xFF5A)
                || character == 0xFF05;
        if (fullWidth || (character == 0xFF0E && isDigit(text, at - 1) && isDigit(text, at + 1))) {
            return Character.toString(character - 0xFF00 + 0x20);
        }
        if (character >= 0x2E80 && character <= 0x2FD5) {
            String listed = RADICAL.get(Character.toString(character));
            String form = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
            return listed != null ? listed : form.codePointAt(0) == character ? null : form;
        }
        if (character >= FIRST_LIGATURE && character <= LAST_LIGATURE) {
            return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        }
        if ((character >= 0xF900 && character <= 0xFAFF) || (character >= 0x2F800 && character <= 0x2FA1F)) {
            String form = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFC);
            return form.codePointAt(0) == character ? null : form;
        }
        return null;
    }

    private static boolean isDigit(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char unit = text.charAt(at);
        return (unit >= '0' && unit <= '9') || (unit >= 0xFF10 && unit <= 0xFF19);
    }
}
