package dev.newsmill.text.normalise;

import dev.newsmill.text.table.Table;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Characters put in place of others that look like them, to get past a filter or by bad optical recognition. */
final class LookAlikes implements Rule {
    static final Table TABLE = Table.read("normalise/look-alikes.tsv");
    private static final Map<Character, String> MEANT = meant();
    private static final BitSet LOOKS = new BitSet();

    static {
        MEANT.keySet().forEach(LOOKS::set);
    }

    @Override
    public String kind() {
        return "look-alike";
    }

    @Override
    public void apply(String text, Draft.Rewriter rewriter) {
        for (int i = 0; i < text.length(); i++) {
            if (!LOOKS.get(text.charAt(i))) {
                continue;
            }
            String meant = MEANT.getOrDefault(text.charAt(i), "");
            if (meant.isEmpty() || (i + 1 < text.length() && meant.indexOf(text.charAt(i + 1), 1) > 0)) {
                continue;
            }
            rewriter.keepTo(i);
            rewriter.replace(1, meant.substring(0, 1));
        }
    }

    /** What is meant, followed by the characters that forbid it. */
    private static Map<Character, String> meant() {
        Map<Character, String> meant = new HashMap<>();
        TABLE.rows().forEach((looks, row) -> meant.put(looks.charAt(0), row.replace(" ", "")));
        return Map.copyOf(meant);
    }
}
