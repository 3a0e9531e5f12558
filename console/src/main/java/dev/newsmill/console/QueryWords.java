package dev.newsmill.console;

import dev.newsmill.text.language.Language;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.normalise.Normaliser;
import dev.newsmill.text.segment.Segmenter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reader's query as words. It is normalised and segmented like documents are; because a few characters do not tell their language,
 * Han text is read as it stands and as traditional Chinese, and either reading may match.
 *
 * @param readings one or two lists of words; empty when the query has none
 */
record QueryWords(List<List<String>> readings) {
    private static final Language TRADITIONAL = new Language("zh-Hant", "Hant", 1);

    static QueryWords of(String query) {
        Set<List<String>> readings = new LinkedHashSet<>();
        for (Language language : languages(query)) {
            List<String> words = Segmenter.searchTokens(
                            Normaliser.normalise(query, language).text())
                    .stream()
                    .distinct()
                    .toList();
            if (!words.isEmpty()) {
                readings.add(words);
            }
        }
        return new QueryWords(List.copyOf(readings));
    }

    private static List<Language> languages(String query) {
        List<Language> languages = new ArrayList<>(List.of(LanguageIdentifier.identify(query)));
        boolean han = query.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        if (han) {
            languages.add(0, TRADITIONAL);
        }
        return languages;
    }

    /** A name as it stands and in simplified script, as the store has it. */
    static List<String> spellings(String name) {
        return Stream.of(name, Normaliser.normalise(name, TRADITIONAL).text())
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    /** All words, distinct. */
    List<String> all() {
        return readings.stream().flatMap(List::stream).distinct().toList();
    }

    /** A PostgreSQL {@code tsquery} literal: every word of one reading. */
    String everyWord() {
        return joined(" & ");
    }

    /** Without words of one character: those, such as 的, are everywhere. */
    QueryWords longerThanOneCharacter() {
        return new QueryWords(readings.stream()
                .map(words -> words.stream()
                        .filter(word -> word.codePointCount(0, word.length()) > 1)
                        .toList())
                .filter(words -> !words.isEmpty())
                .toList());
    }

    /** A PostgreSQL {@code tsquery} literal: any word of any reading. */
    String anyWord() {
        return joined(" | ");
    }

    private String joined(String operator) {
        return readings.stream()
                .map(words -> words.stream().map(QueryWords::quoted).collect(Collectors.joining(operator, "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\u0000", "").replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
