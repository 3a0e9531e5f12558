package dev.newsmill.text.segment;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Index terms: of East Asian writing every two neighbouring characters, of other scripts whole words and numbers.
 *
 * <p>Pairs instead of dictionary words, because the terms of a query must be among the terms of every text that contains it, and
 * a segmenter cuts 高新区 in one way alone and in another inside 常州高新区 (measured on 6,624 names inside their sentences: all
 * found by pairs, 95 % by a segmenter's words and their parts). A character that stands alone is a term only when it is the whole
 * text: elsewhere it would be asked for where the index has but its pairs.
 */
final class SearchTokens {
    /** Code units; PostgreSQL refuses lexemes above 2 KiB, and nobody searches for such words. */
    private static final int LONGEST = 100;

    private SearchTokens() {}

    static List<String> of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> terms = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            int character = folded.codePointAt(i);
            int end = i + Character.charCount(character);
            if (!isWordPart(character)) {
                i = end;
                continue;
            }
            boolean eastAsian = isEastAsian(character);
            while (end < folded.length()) {
                int next = folded.codePointAt(end);
                boolean joins =
                        isWordPart(next) ? isEastAsian(next) == eastAsian : !eastAsian && isInnerMark(folded, end);
                if (!joins) {
                    break;
                }
                end += Character.charCount(next);
            }
            if (eastAsian) {
                addPairs(folded.substring(i, end), terms);
            } else {
                terms.add(folded.substring(i, Math.min(end, i + LONGEST)));
            }
            i = end;
        }
        if (terms.isEmpty()) {
            folded.codePoints().filter(SearchTokens::isWordPart).forEach(c -> terms.add(Character.toString(c)));
        }
        return terms;
    }

    private static void addPairs(String run, List<String> terms) {
        int[] characters = run.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            terms.add(new String(characters, i, 2));
        }
    }

    /** A mark belongs to the letter it stands on. */
    private static boolean isWordPart(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** 3.5 is one number. */
    private static boolean isInnerMark(String text, int at) {
        return text.charAt(at) == '.'
                && at + 1 < text.length()
                && isAsciiDigit(text.charAt(at - 1))
                && isAsciiDigit(text.charAt(at + 1));
    }

    private static boolean isAsciiDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean isEastAsian(int character) {
        if (character < 0x1100) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || character == 0x30FC;
    }
}
