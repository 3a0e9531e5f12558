package dev.newsmill.text.normalise;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Drops what has no width: NUL and the other control characters but white space, byte order marks, zero-width spaces, soft
 * hyphens, bidirectional controls, and variation selectors after a Han character. Joiners stay where they carry meaning: between
 * the parts of an emoji and in scripts that join.
 */
final class ControlCharacters implements Rule {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final Set<UnicodeScript> NEVER_JOINING = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK);

    @Override
    public String kind() {
        return "control-character";
    }

    @Override
    public void apply(String text, Draft.Rewriter rewriter) {
        int before = -1;
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if ((unit >= ' ' && unit < 0x7F) || (unit >= 0x3000 && unit < Character.MIN_SURROGATE)) {
                before = unit;
                i++;
                continue;
            }
            int character = text.codePointAt(i);
            int units = Character.charCount(character);
            if (isDropped(character, before)) {
                rewriter.keepTo(i);
                rewriter.drop(units);
            } else {
                before = character;
            }
            i += units;
        }
    }

    private static boolean isDropped(int character, int before) {
        if (character < 0xAD) {
            boolean space = (character >= '\t' && character <= '\r') || character == 0x85;
            return Character.isISOControl(character) && !space;
        }
        if (character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER) {
            return !mayJoin(before);
        }
        if ((character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF)) {
            return before < 0 || Character.isIdeographic(before);
        }
        return character == 0xAD
                || character == 0x180E
                || character == 0x061C
                || (character >= 0x200B && character <= 0x200F)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2060 && character <= 0x206F)
                || character == 0xFEFF;
    }

    private static boolean mayJoin(int before) {
        if (before < 0 || Character.isWhitespace(before)) {
            return false;
        }
        boolean emoji = Character.getType(before) == Character.OTHER_SYMBOL
                || Character.getType(before) == Character.MODIFIER_SYMBOL
                || before == 0xFE0F;
        boolean joiningLetter = (Character.isLetter(before) || Character.getType(before) == Character.NON_SPACING_MARK)
                && !NEVER_JOINING.contains(UnicodeScript.of(before))
                && UnicodeScript.of(before) != UnicodeScript.COMMON
                && UnicodeScript.of(before) != UnicodeScript.INHERITED;
        return emoji || joiningLetter;
    }
}
