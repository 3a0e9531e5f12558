package dev.newsmill.text.normalise;

import dev.newsmill.text.table.Table;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of script conversion, made once of the dictionaries of OpenCC and our own tables.
 *
 * <p>OpenCC converts in two steps, regional variants of Taiwan and Hong Kong to its own standard, that to simplified script; both
 * are joined here, so that one pass suffices. Its regional vocabulary is not used, and of its phrases only those that keep the
 * number of characters: script changes, words do not. {@code script-exceptions.tsv} decides alone about every character it lists;
 * after the surnames of {@code name-characters.tsv} a character of a name stays. Japanese forms of Han characters that no Chinese
 * standard has are read as the traditional ones they stand for.
 */
final class ScriptTables {
    private static final Table TS_PHRASES = openCc("TSPhrases");
    private static final Table TS_CHARACTERS = openCc("TSCharacters");
    private static final Table TS_RARE_CHARACTERS = openCc("TSCharactersExt");
    private static final Table TW_PHRASES = openCc("TWVariantsRevPhrases");
    private static final Table TW_CHARACTERS = openCc("TWVariantsRev");
    private static final Table HK_PHRASES = openCc("HKVariantsRevPhrases");
    private static final Table HK_CHARACTERS = openCc("HKVariantsRev");
    private static final Table JAPANESE = openCc("JPShinjitaiCharacters");
    private static final Table EXCEPTIONS = Table.read("normalise/script-exceptions.tsv");
    private static final Table NAMES = Table.read("normalise/name-characters.tsv");

    static final List<Table> ALL = List.of(
            TS_PHRASES,
            TS_CHARACTERS,
            TS_RARE_CHARACTERS,
            TW_PHRASES,
            TW_CHARACTERS,
            HK_PHRASES,
            HK_CHARACTERS,
            JAPANESE,
            EXCEPTIONS,
            NAMES);

    /** A phrase with many characters that have variants is spelled in so many ways at most. */
    private static final int MOST_SPELLINGS = 64;

    private ScriptTables() {}

    /** Characters with a simplified form of their own, whatever the phrase: the keys of single characters. */
    static Map<String, String> characters() {
        Map<String, String> characters = new HashMap<>();
        rows().forEach((from, to) -> {
            if (isOne(from)) {
                characters.put(from, to);
            }
        });
        return characters;
    }

    /** Traditional to simplified, phrases and characters. */
    static Map<String, String> rows() {
        Phrases standard = new Phrases(joined(TW_PHRASES, HK_PHRASES, TW_CHARACTERS, HK_CHARACTERS));
        Phrases simplified = new Phrases(joined(TS_PHRASES, TS_RARE_CHARACTERS, TS_CHARACTERS));
        Map<String, String> rows = new HashMap<>();
        for (Table table : List.of(TW_PHRASES, HK_PHRASES, TW_CHARACTERS, HK_CHARACTERS)) {
            table.rows().keySet().forEach(from -> rows.put(from, simplified.replaceIn(standard.replaceIn(from))));
        }
        for (Table table : List.of(TS_RARE_CHARACTERS, TS_CHARACTERS)) {
            table.rows().keySet().forEach(from -> rows.putIfAbsent(from, simplified.replaceIn(from)));
        }
        rows.putAll(TS_PHRASES.rows());
        TS_PHRASES.rows().forEach((from, to) -> regionalSpellings(from).forEach(way -> rows.putIfAbsent(way, to)));
        Set<String> decided = new HashSet<>(EXCEPTIONS.rows().keySet());
        decided.removeIf(key -> !isOne(key));
        rows.entrySet()
                .removeIf(row -> !sameLength(row.getKey(), row.getValue())
                        || row.getKey().codePoints().anyMatch(c -> decided.contains(Character.toString(c))));
        rows.putAll(EXCEPTIONS.rows());
        addJapanese(rows);
        addNames(rows);
        // A phrase must also be known by its result, or converting twice would undo what it kept.
        List.copyOf(rows.entrySet()).stream()
                .filter(row -> !isOne(row.getKey()))
                .forEach(row -> rows.putIfAbsent(row.getValue(), row.getValue()));
        return rows;
    }

    private static Table openCc(String name) {
        return Table.readOpenCc("normalise/opencc/" + name + ".txt");
    }

    private static Map<String, String> joined(Table... tables) {
        Map<String, String> rows = new HashMap<>();
        for (Table table : tables) {
            table.rows().forEach(rows::putIfAbsent);
        }
        return rows;
    }

    private static List<String> regionalSpellings(String phrase) {
        List<String> ways = List.of("");
        for (int character : phrase.codePoints().toArray()) {
            String standard = Character.toString(character);
            List<String> forms = new ArrayList<>(List.of(standard));
            for (Table table : List.of(TW_CHARACTERS, HK_CHARACTERS)) {
                table.rows().forEach((form, means) -> {
                    if (means.equals(standard) && !forms.contains(form)) {
                        forms.add(form);
                    }
                });
            }
            List<String> longer = new ArrayList<>();
            ways.forEach(way -> forms.forEach(form -> longer.add(way + form)));
            ways = longer.subList(0, Math.min(longer.size(), MOST_SPELLINGS));
        }
        return ways;
    }

    private static void addJapanese(Map<String, String> rows) {
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
        JAPANESE.rows().forEach((form, old) -> {
            if (!simplified.canEncode(form) && !traditional.canEncode(form)) {
                rows.putIfAbsent(form, rows.getOrDefault(old, old));
            }
        });
    }

    private static void addNames(Map<String, String> rows) {
        NAMES.rows().forEach((kept, surnames) -> surnames.codePoints()
                .mapToObj(Character::toString)
                .forEach(surname -> rows.putIfAbsent(surname + kept, rows.getOrDefault(surname, surname) + kept)));
    }

    private static boolean isOne(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }

    private static boolean sameLength(String one, String other) {
        return one.codePointCount(0, one.length()) == other.codePointCount(0, other.length());
    }
}
