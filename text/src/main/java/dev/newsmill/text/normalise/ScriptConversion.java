package dev.newsmill.text.normalise;

import dev.newsmill.text.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Traditional to simplified Chinese by the longest phrase, else by the character.
 *
 * <p>The rows are HanLP's {@code t2s} and our own {@code script-exceptions.tsv}, which decides alone about every character it
 * lists. Only the script changes, never the choice of words: rows that change the length are left out. In text that is simplified
 * already, characters that simplified writing keeps in some words (乾 著 瞭 藉 徵) are left as they are: the writer has decided.
 */
final class ScriptConversion implements Rule {
    static final Table EXCEPTIONS = Table.read("normalise/script-exceptions.tsv");
    static final Table HANLP = Table.readHanLp("data/dictionary/tc/t2s.txt");

    /** Written in simplified text, too, but traditional in most of the words of traditional text. */
    private static final String IN_BOTH_SCRIPTS = "乾著瞭藉徵";

    private static final Map<String, String> CHARACTERS = new HashMap<>();
    private static final Map<Character, List<Map.Entry<String, String>>> PHRASES = phrases();

    private final boolean traditional;

    private ScriptConversion(boolean traditional) {
        this.traditional = traditional;
    }

    static ScriptConversion ofTraditionalText() {
        return new ScriptConversion(true);
    }

    static ScriptConversion ofSimplifiedText() {
        return new ScriptConversion(false);
    }

    @Override
    public String kind() {
        return "traditional-script";
    }

    @Override
    public void apply(String text, Draft.Rewriter rewriter) {
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) < 0x3400) {
                i++;
                continue;
            }
            int units = Character.charCount(text.codePointAt(i));
            String from = text.substring(i, i + units);
            String to = CHARACTERS.getOrDefault(from, from);
            for (Map.Entry<String, String> phrase : PHRASES.getOrDefault(text.charAt(i), List.of())) {
                if (text.startsWith(phrase.getKey(), i)) {
                    from = phrase.getKey();
                    to = phrase.getValue();
                    break;
                }
            }
            convert(text, i, from, to, rewriter);
            i += from.length();
        }
    }

    /** Character for character, so that each is counted and keeps its place. */
    private void convert(String text, int at, String from, String to, Draft.Rewriter rewriter) {
        int read = 0;
        int written = 0;
        while (read < from.length()) {
            int units = Character.charCount(from.codePointAt(read));
            int newUnits = Character.charCount(to.codePointAt(written));
            String simplified = to.substring(written, written + newUnits);
            boolean decided = !traditional && IN_BOTH_SCRIPTS.indexOf(from.charAt(read)) >= 0;
            if (!decided && !text.startsWith(simplified, at + read)) {
                rewriter.keepTo(at + read);
                rewriter.replace(units, simplified);
            }
            read += units;
            written += newUnits;
        }
    }

    private static Map<Character, List<Map.Entry<String, String>>> phrases() {
        Map<String, String> rows = new HashMap<>();
        StringBuilder decidedByUs = new StringBuilder();
        EXCEPTIONS.rows().keySet().stream().filter(key -> key.length() == 1).forEach(decidedByUs::append);
        HANLP.rows().forEach((from, to) -> {
            boolean ours = from.chars().anyMatch(c -> decidedByUs.indexOf(Character.toString(c)) >= 0);
            if (!ours && from.codePointCount(0, from.length()) == to.codePointCount(0, to.length())) {
                rows.put(from, to);
            }
        });
        rows.putAll(EXCEPTIONS.rows());
        rows.forEach((from, to) -> {
            if (from.codePointCount(0, from.length()) == 1) {
                CHARACTERS.put(from, to);
            }
        });
        Map<String, String> closed = new HashMap<>();
        rows.forEach((from, to) -> {
            if (from.codePointCount(0, from.length()) > 1) {
                closed.put(from, to);
            }
        });
        // A phrase must also be known by its result, or converting twice would undo what an exception kept.
        rows.forEach((from, to) -> {
            if (from.codePointCount(0, from.length()) > 1) {
                closed.putIfAbsent(to, to);
            }
        });
        return byFirstUnit(closed);
    }

    private static Map<Character, List<Map.Entry<String, String>>> byFirstUnit(Map<String, String> phrases) {
        Map<Character, List<Map.Entry<String, String>>> index = new HashMap<>();
        phrases.forEach((from, to) ->
                index.computeIfAbsent(from.charAt(0), c -> new ArrayList<>()).add(Map.entry(from, to)));
        index.values()
                .forEach(list -> list.sort((a, b) -> {
                    int longestFirst =
                            Integer.compare(b.getKey().length(), a.getKey().length());
                    return longestFirst != 0 ? longestFirst : a.getKey().compareTo(b.getKey());
                }));
        return index;
    }
}
