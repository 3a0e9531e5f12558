package dev.newsmill.text.language;

import dev.newsmill.text.table.Table;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells the language and script of a text by the characters it is made of, before anything is converted. Thread-safe,
 * deterministic, time in proportion to the length.
 *
 * <p>Kana make it Japanese, hangul Korean, Han characters without them Chinese, simplified or traditional by the characters that
 * only one of them writes; a text in
 * Latin or Cyrillic letters goes by its little words. Whatever gives no such sign is {@code und}. Japanese
 * without kana (headlines) is recognised only by characters that no Chinese standard has.
 */
public final class LanguageIdentifier {
    private static final Language UNKNOWN = new Language("und", "Zyyy", 0);

    /** A Han character says as much as about this many letters of an alphabet. */
    private static final int LETTERS_PER_HAN = 3;

    /** A Chinese text may quote a Japanese word; above this share of kana it is Japanese. */
    private static final double KANA_SHARE = 0.03;

    private static final double HANGUL_SHARE = 0.2;

    /** One such character may be a rare name. */
    private static final int FEWEST_JAPANESE_ONLY = 2;

    private static final double JAPANESE_ONLY_SHARE = 0.04;

    /** A quotation or a name in the other script does not make a text mixed. */
    private static final double MIXED_SHARE = 0.15;

    private static final int FEWEST_OF_EACH_SCRIPT = 4;

    /** One word in eight is a little word in running text; from that share on there is no doubt. */
    private static final double CERTAIN_SHARE = 0.125;

    private static final Map<UnicodeScript, String> CODES = Map.of(
            UnicodeScript.LATIN, "Latn",
            UnicodeScript.CYRILLIC, "Cyrl",
            UnicodeScript.ARABIC, "Arab",
            UnicodeScript.GREEK, "Grek",
            UnicodeScript.HEBREW, "Hebr",
            UnicodeScript.THAI, "Thai",
            UnicodeScript.DEVANAGARI, "Deva",
            UnicodeScript.TIBETAN, "Tibt",
            UnicodeScript.MONGOLIAN, "Mong");

    /** Scripts that hardly any other language of the news is written in. */
    private static final Map<UnicodeScript, String> ONLY_LANGUAGE = Map.of(
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th");

    /** Addresses of pages and mailboxes are in no language. The bounds keep hostile input linear. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:(?<![A-Za-z])[A-Za-z]{3,5}://|(?<![A-Za-z])www\\.)[\\x21-\\x7E]++"
                    + "|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9.-]++");

    private LanguageIdentifier() {}

    public static Language identify(String written) {
        String text = withoutAddresses(written);
        LetterCounts counts = LetterCounts.of(text);
        int all = counts.all();
        if (all == 0) {
            return UNKNOWN;
        }
        int han = counts.of(UnicodeScript.HAN);
        int kana = counts.of(UnicodeScript.HIRAGANA) + counts.of(UnicodeScript.KATAKANA);
        int hangul = counts.of(UnicodeScript.HANGUL);
        int eastAsian = han + kana + hangul;
        if (eastAsian * LETTERS_PER_HAN < all - eastAsian) {
            return alphabetic(text, counts);
        }
        double weight = (double) eastAsian / all;
        if (hangul > kana && hangul >= HANGUL_SHARE * eastAsian) {
            return new Language("ko", "Kore", weight);
        }
        if (kana > 0 && kana >= KANA_SHARE * eastAsian) {
            return new Language("ja", "Jpan", weight);
        }
        if (counts.japanese() >= FEWEST_JAPANESE_ONLY && counts.japanese() >= JAPANESE_ONLY_SHARE * han) {
            return new Language("ja", "Jpan", 0.5 * weight);
        }
        return chinese(counts, weight);
    }

    private static String withoutAddresses(String text) {
        boolean mayHave = text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
        return mayHave ? ADDRESS.matcher(text).replaceAll(" ") : text;
    }

    private static Language chinese(LetterCounts counts, double weight) {
        int fewer = Math.min(counts.simplified(), counts.traditional());
        int deciding = counts.simplified() + counts.traditional();
        double clear = deciding == 0 ? 0.5 : (double) (deciding - fewer) / deciding;
        if (fewer >= FEWEST_OF_EACH_SCRIPT && 1 - clear >= MIXED_SHARE) {
            return new Language("zh", "Hani", weight * clear);
        }
        return counts.traditional() > counts.simplified()
                ? new Language("zh-Hant", "Hant", weight * clear)
                : new Language("zh-Hans", "Hans", weight * clear);
    }

    private static Language alphabetic(String text, LetterCounts counts) {
        UnicodeScript script = counts.byScript().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
        String code = CODES.getOrDefault(script, "Zyyy");
        double share = (double) counts.of(script) / counts.all();
        String only = ONLY_LANGUAGE.get(script);
        if (only != null) {
            return new Language(only, code, share);
        }
        if (script != UnicodeScript.LATIN && script != UnicodeScript.CYRILLIC) {
            return new Language("und", code, 0);
        }
        return FunctionWords.guess(text)
                .map(guess -> new Language(guess.tag(), code, share * Math.min(1, guess.share() / CERTAIN_SHARE)))
                .orElse(new Language("und", code, 0));
    }

    /** The tables the rules use. */
    public static List<Table> tables() {
        return List.of(FunctionWords.WORDS, FunctionWords.LETTERS, FunctionWords.ENDINGS);
    }
}
