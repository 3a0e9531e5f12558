package dev.newsmill.text.normalise;

import dev.newsmill.text.language.LanguageIdentifier;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.Map;

/**
 * Traditional to simplified Chinese by the longest phrase, else by the character ({@link ScriptTables}).
 *
 * <p>In text that is simplified already, what simplified writing has is left as it is: the writer has decided. That goes for
 * characters that it keeps in some words or names (乾 著 瞭 藉 徵 昇), and for phrases that would only change its own characters. A
 * text in both scripts is converted line by line, each as what it is.
 */
final class ScriptConversion implements Rule {
    /** Written in simplified text, too, but traditional in most of the words of traditional text. */
    private static final String IN_BOTH_SCRIPTS = "乾著瞭藉徵夥麽袷薹拚吒昇陞甦祕甯脩劄扞蒐谿氾坵鍾麼";

    private static final int FIRST = 0x3400;
    private static final Map<String, String> CHARACTERS = ScriptTables.characters();
    private static final Phrases PHRASES = new Phrases(ScriptTables.rows());
    private static final BitSet SIMPLIFIED_STANDARD = simplifiedStandard();

    private enum Of {
        TRADITIONAL,
        SIMPLIFIED,
        BOTH
    }

    private final Of script;

    private ScriptConversion(Of script) {
        this.script = script;
    }

    static ScriptConversion ofTraditionalText() {
        return new ScriptConversion(Of.TRADITIONAL);
    }

    static ScriptConversion ofSimplifiedText() {
        return new ScriptConversion(Of.SIMPLIFIED);
    }

    static ScriptConversion ofTextInBothScripts() {
        return new ScriptConversion(Of.BOTH);
    }

    @Override
    public String kind() {
        return "traditional-script";
    }

    @Override
    public void apply(String text, Draft.Rewriter rewriter) {
        if (script != Of.BOTH) {
            apply(text, 0, text.length(), script == Of.TRADITIONAL, rewriter);
            return;
        }
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            boolean traditional = LanguageIdentifier.identify(text.substring(start, end))
                    .script()
                    .equals("Hant");
            apply(text, start, end, traditional, rewriter);
            start = end;
        }
    }

    private static void apply(String text, int start, int end, boolean traditional, Draft.Rewriter rewriter) {
        int i = start;
        while (i < end) {
            Phrases.Row row = text.charAt(i) < FIRST ? null : PHRASES.longestAt(text, i);
            if (row == null) {
                i++;
            } else {
                convert(text, i, row, traditional, rewriter);
                i += row.from().length();
            }
        }
    }

    /** Character for character, so that each is counted and keeps its place. */
    private static void convert(String text, int at, Phrases.Row row, boolean traditional, Draft.Rewriter rewriter) {
        int read = 0;
        int written = 0;
        while (read < row.from().length()) {
            int units = Character.charCount(row.from().codePointAt(read));
            int newUnits = Character.charCount(row.to().codePointAt(written));
            boolean same = units == newUnits && row.from().regionMatches(read, row.to(), written, units);
            if (!same && (traditional || !isDecided(row.from(), read, units))) {
                rewriter.keepTo(at + read);
                rewriter.replace(units, row.to().substring(written, written + newUnits));
            }
            read += units;
            written += newUnits;
        }
    }

    private static boolean isDecided(String phrase, int at, int units) {
        char unit = phrase.charAt(at);
        return IN_BOTH_SCRIPTS.indexOf(unit) >= 0
                || (SIMPLIFIED_STANDARD.get(unit) && !CHARACTERS.containsKey(phrase.substring(at, at + units)));
    }

    private static BitSet simplifiedStandard() {
        CharsetEncoder encoder = Charset.forName("GB2312").newEncoder();
        BitSet standard = new BitSet();
        for (char c = FIRST; c < Character.MIN_SURROGATE; c++) {
            standard.set(c, encoder.canEncode(c));
        }
        return standard;
    }
}
