package dev.newsmill.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many letters of each script a text has. Pronunciations in brackets after a Han character do not count.
 *
 * @param simplified Han letters that only simplified Chinese writes
 * @param traditional Han letters that only traditional Chinese writes
 * @param japanese different Han letters that only Japanese writes: one repeated name is one
 */
record LetterCounts(Map<UnicodeScript, Integer> byScript, int simplified, int traditional, int japanese) {
    /** The one kana that Chinese advertising likes; it says nothing about the language. */
    private static final int NO = 'の';

    /** A longer bracket is no pronunciation. */
    private static final int LONGEST_PRONUNCIATION = 8;

    static LetterCounts of(String text) {
        Map<UnicodeScript, Integer> byScript = new EnumMap<>(UnicodeScript.class);
        int simplified = 0;
        int traditional = 0;
        Set<Integer> japanese = new HashSet<>();
        boolean afterHan = false;
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            if (afterHan && (character == '(' || character == '\uFF08')) {
                i = afterPronunciation(text, i);
                continue;
            }
            afterHan = false;
            if (Character.isLetter(character) && character != NO) {
                UnicodeScript script = UnicodeScript.of(character);
                byScript.merge(script, 1, Integer::sum);
                afterHan = script == UnicodeScript.HAN;
                simplified += HanCharacters.isSimplifiedOnly(character) ? 1 : 0;
                traditional += HanCharacters.isTraditionalOnly(character) ? 1 : 0;
                if (HanCharacters.isJapaneseOnly(character)) {
                    japanese.add(character);
                }
            }
            i += Character.charCount(character);
        }
        return new LetterCounts(byScript, simplified, traditional, japanese.size());
    }

    private static int afterPronunciation(String text, int open) {
        for (int i = open + 1; i < text.length() && i <= open + 1 + LONGEST_PRONUNCIATION; i++) {
            char unit = text.charAt(i);
            if (unit == ')' || unit == '\uFF09') {
                return i + 1;
            }
            if (UnicodeScript.of(unit) != UnicodeScript.LATIN) {
                break;
            }
        }
        return open + 1;
    }

    int of(UnicodeScript script) {
        return byScript.getOrDefault(script, 0);
    }

    int all() {
        return byScript.values().stream().mapToInt(Integer::intValue).sum();
    }
}
