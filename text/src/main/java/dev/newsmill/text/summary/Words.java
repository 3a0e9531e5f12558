package dev.newsmill.text.summary;

import dev.newsmill.text.language.Language;
import dev.newsmill.text.segment.Segmenter;
import dev.newsmill.text.segment.Token;
import dev.newsmill.text.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text that can say what it is about. */
final class Words {
    static final Table STOP_WORDS = Table.read("summary/stop-words.tsv");

    /** HanLP's labels of nouns, names and abbreviations. */
    private static final List<String> NOUNS = List.of("n", "vn", "j");

    private static final Set<String> NO_NOUNS = Set.of("ng", "nx");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}'’-]{3,39}");

    /** Kanji or katakana; hiragana is grammar. */
    private static final Pattern JAPANESE_WORD = Pattern.compile("\\p{IsHan}{2,8}|[\\p{IsKatakana}ー]{3,20}");

    private static final int LONGEST_CHINESE_WORD = 12;

    /** Stands in for the rarity of a word where no corpus tells it. */
    private static final double SOME_RARITY = 5;

    private Words() {}

    /** In the order of the text, repeated as the text repeats them. */
    static List<String> of(String text, Language language) {
        if (language.isChinese()) {
            return Segmenter.segmentWithNames(text).stream()
                    .filter(Words::isSubject)
                    .map(Token::text)
                    .toList();
        }
        Pattern word = language.tag().equals("ja") ? JAPANESE_WORD : WORD;
        return word.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(found -> !STOP_WORDS.rows().containsKey(found.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** How much a single occurrence says: the rarer the word, the more. Positive. */
    static double rarity(String word, Language language) {
        return language.isChinese() ? Math.log(1e7 / (Segmenter.frequency(word) + 100.0)) : SOME_RARITY;
    }

    /** Upper and lower case are one word. */
    static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean isSubject(Token token) {
        int length = token.text().length();
        return length >= 2
                && length <= LONGEST_CHINESE_WORD
                && NOUNS.stream().anyMatch(token.nature()::startsWith)
                && !NO_NOUNS.contains(token.nature())
                && token.text().codePoints().allMatch(Character::isLetterOrDigit);
    }
}
