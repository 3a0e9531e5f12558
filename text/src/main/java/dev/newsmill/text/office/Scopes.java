package dev.newsmill.text.office;

import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Type;
import dev.newsmill.text.table.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whose an office is that names no scope: 市长 is of the city that the document speaks of most, by the administrative divisions
 * that its names start with; if it speaks of none, of the one its source is named after. One per document.
 */
public final class Scopes {
    static final Table TABLE = Table.read("office/divisions.tsv");

    private static final int LONGEST = 12;

    /** Per level (省, 市, 区) how often each division is spoken of, in the order of first mention. */
    private final Map<Character, Map<String, Integer>> spokenOf = new HashMap<>();

    private final Map<Character, String> ofSource = new HashMap<>();

    /**
     * @param names of title and text
     * @param source a name such as that of the credited paper; may be empty
     */
    public Scopes(List<Tagged> names, String source) {
        for (Tagged name : names) {
            if (name.type() != Type.PERSON) {
                String division = divisionAtStart(name.text());
                for (char level : levels(division)) {
                    spokenOf.computeIfAbsent(level, any -> new LinkedHashMap<>())
                            .merge(division, 1, Integer::sum);
                }
            }
        }
        String division = divisionAtStart(source);
        for (char level : levels(division)) {
            ofSource.put(level, division);
        }
    }

    /** The short name of the division that the name starts with; empty for none. */
    private static String divisionAtStart(String name) {
        for (int length = Math.min(LONGEST, name.length()); length >= 2; length--) {
            String start = name.substring(0, length);
            if (TABLE.rows().containsKey(start)) {
                return start;
            }
        }
        return "";
    }

    private static char[] levels(String division) {
        return TABLE.rows().getOrDefault(division, "").toCharArray();
    }

    /** The office with its scope, where one can be told. */
    Office resolve(Office office) {
        if (office.scope() != null) {
            return office;
        }
        char level = level(office.role());
        Optional<String> best = Optional.ofNullable(spokenOf.get(level))
                .flatMap(divisions -> divisions.entrySet().stream()
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .map(Map.Entry::getKey));
        if (best.isPresent()) {
            return office.scopedBy(best.get(), Office.From.DOCUMENT);
        }
        String source = ofSource.getOrDefault(level, "");
        return source.isEmpty() ? office : office.scopedBy(source, Office.From.SOURCE);
    }

    /** 省, 市 or 区 (with 县 and 旗); a blank for an office of no level. */
    private static char level(String role) {
        String bare = role.replaceFirst("^(常务|第一|代|原)?副?", "");
        char first = bare.isEmpty() ? ' ' : bare.charAt(0);
        return switch (first) {
            case '省', '市' -> first;
            case '区', '县', '旗' -> '区';
            default -> ' ';
        };
    }
}
