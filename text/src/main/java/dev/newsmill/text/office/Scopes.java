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
import java.util.function.Predicate;

/**
 * Decides whose an office is that names no scope: 市长 is of the city that the document speaks of most, by the administrative divisions
 * that its names start with; if it speaks of none, of the one its source is named after. One per document.
 */
public final class Scopes {
    static final Table TABLE = Table.read("office/divisions.tsv");

    private static final int LONGEST = 12;

    /** Levels from the highest down. */
    private static final String ORDER = "省市州区";

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
                for (char level : levelHere(division, name.text()).toCharArray()) {
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
    static String divisionAtStart(String name) {
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

    /**
     * 淮安 is a city and a district of it: the district only where 区 follows, else what is higher. A name that only starts like a
     * district is not spoken of as one: 滨江花园.
     */
    private static String levelHere(String division, String name) {
        String levels = TABLE.rows().getOrDefault(division, "");
        char next = name.length() > division.length() ? name.charAt(division.length()) : ' ';
        char written = "县旗".indexOf(next) >= 0 ? '区' : next;
        if (levels.indexOf(written) >= 0) {
            return String.valueOf(written);
        }
        String highest = levels.chars()
                .mapToObj(Character::toString)
                .min(Comparator.comparingInt(ORDER::indexOf))
                .orElse("");
        boolean bare = name.length() == division.length();
        return highest.equals("区") && !bare ? "" : highest;
    }

    /**
     * The office with its scope, where one can be told.
     *
     * @param taken whether the text says that another person has this office of a division
     */
    Office resolve(Office office, Predicate<String> taken) {
        if (office.scope() != null) {
            return office;
        }
        char level = level(office.role());
        Optional<String> best = Optional.ofNullable(spokenOf.get(level))
                .flatMap(divisions -> divisions.entrySet().stream()
                        .filter(division -> !taken.test(division.getKey()))
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .map(Map.Entry::getKey));
        if (best.isPresent()) {
            return office.scopedBy(best.get(), Office.From.DOCUMENT);
        }
        String source = ofSource.getOrDefault(level, "");
        return source.isEmpty() ? office : office.scopedBy(source, Office.From.SOURCE);
    }

    /** The first character behind the rank: 市 in 常务副市长; a blank when there is nothing else. */
    static char firstWord(String role) {
        String bare = role.replaceFirst("^(常务|第一|代|原)?副?", "");
        return bare.isEmpty() ? ' ' : bare.charAt(0);
    }

    /** 省, 市, 州 or 区 (with 县 and 旗); a blank for an office of no level. */
    private static char level(String role) {
        char first = firstWord(role);
        return switch (first) {
            case '省', '市', '州' -> first;
            case '区', '县', '旗' -> '区';
            default -> ' ';
        };
    }
}
