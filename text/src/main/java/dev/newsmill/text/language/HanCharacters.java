package dev.newsmill.text.language;

import dev.newsmill.text.table.Table;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Han characters by who writes them, from the national character sets: GB 2312 was made for simplified Chinese, Big5 for
 * traditional, JIS X 0208 for Japanese. A character in only one of them gives its writer away.
 */
final class HanCharacters {
    /** The block both Chinese standards of that time drew on. */
    private static final int FIRST = 0x4E00;

    private static final int LAST = 0x9FA5;

    private static final Set<String> TO_BE_SIMPLIFIED = keys("TSCharacters");

    /** Hong Kong writes some characters as the mainland does, for example 着. */
    private static final Set<String> REGIONAL = regional();

    private static final BitSet SIMPLIFIED = new BitSet();
    private static final BitSet TRADITIONAL = new BitSet();
    private static final BitSet JAPANESE = new BitSet();

    static {
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
        CharsetEncoder japanese = Charset.forName("Shift_JIS").newEncoder();
        for (char c = FIRST; c <= LAST; c++) {
            String character = String.valueOf(c);
            boolean inSimplified = simplified.canEncode(c);
            boolean inTraditional = traditional.canEncode(c) || REGIONAL.contains(character);
            if (inSimplified != inTraditional) {
                (inSimplified ? SIMPLIFIED : TRADITIONAL).set(c - FIRST);
            } else if (!inSimplified && japanese.canEncode(c) && !TO_BE_SIMPLIFIED.contains(character)) {
                JAPANESE.set(c - FIRST);
            }
        }
    }

    private HanCharacters() {}

    private static Set<String> regional() {
        Set<String> characters = new HashSet<>();
        for (String name : List.of("TWVariantsRev", "HKVariantsRev")) {
            Table table = table(name);
            characters.addAll(table.rows().keySet());
            characters.addAll(table.rows().values());
        }
        return characters;
    }

    private static Set<String> keys(String name) {
        return table(name).rows().keySet();
    }

    private static Table table(String name) {
        return Table.readOpenCc("normalise/opencc/" + name + ".txt");
    }

    static boolean isSimplifiedOnly(int character) {
        return character >= FIRST && SIMPLIFIED.get(character - FIRST);
    }

    static boolean isTraditionalOnly(int character) {
        return character >= FIRST && TRADITIONAL.get(character - FIRST);
    }

    /** Written in Japan and in neither Chinese standard, for example 駅, 気, 込. */
    static boolean isJapaneseOnly(int character) {
        return character >= FIRST && JAPANESE.get(character - FIRST);
    }
}
