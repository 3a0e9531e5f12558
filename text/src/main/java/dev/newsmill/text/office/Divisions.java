package dev.newsmill.text.office;

import dev.newsmill.text.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The administrative divisions of China by their names. */
final class Divisions {
    static final Table TABLE = Table.read("office/divisions.tsv");

    private static final Map<String, List<Division>> BY_NAME = byName();
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    /** 市, 新区, 土家族自治县; of autonomous divisions below a province the last character alone counts. */
    private static final Pattern WORD =
            Pattern.compile("(?:\\p{IsHan}{0,12}?(?=自治[区州县旗]))?" + "(自治区|特别行政区|地区|新区|林区|特区|(?:自治)?([省市区县旗州盟]))");

    /** Named after another city as a rule, unless the name says which city it is in. */
    private static final Pattern STREET = Pattern.compile("[^省市区县]*(路|街|大道|巷|弄|胡同)");

    private Divisions() {}

    private static Map<String, List<Division>> byName() {
        Map<String, List<Division>> all = new HashMap<>();
        TABLE.rows()
                .forEach((name, divisions) -> all.put(
                        name,
                        Arrays.stream(divisions.split(" "))
                                .map(division -> division(name, division.split("[:/]")))
                                .toList()));
        return all;
    }

    private static Division division(String name, String[] parts) {
        return new Division(name, parts[0], List.of(parts).subList(1, parts.length));
    }

    static boolean isProvince(String name) {
        return of(name).stream().anyMatch(division -> division.above().isEmpty() && division.level() == '省');
    }

    /** All of that short name; may be empty. */
    static List<Division> of(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    /** The short name of the division that the name starts with; empty for none. */
    static String atStart(String name) {
        return atStart(name, 0, "");
    }

    /** The divisions that the name starts with, one inside the other: 江苏省, 盐城市. Empty for none, and for a street (南京东路). */
    static List<PlaceName> read(String text) {
        List<PlaceName> names = new ArrayList<>();
        if (STREET.matcher(text).matches()) {
            return names;
        }
        int at = 0;
        String above = "";
        String name = atStart(text, at, above);
        while (!name.isEmpty()) {
            PlaceName place = place(text, at, name, above);
            names.add(place);
            at = place.end();
            above = name;
            name = atStart(text, at, above);
        }
        return names;
    }

    private static String atStart(String text, int at, String above) {
        for (int length = Math.min(LONGEST, text.length() - at); length >= SHORTEST; length--) {
            String start = text.substring(at, at + length);
            if (!below(start, above).isEmpty()) {
                return start;
            }
        }
        return "";
    }

    private static List<Division> below(String name, String above) {
        return of(name).stream()
                .filter(division -> above.isEmpty() || division.above().contains(above))
                .toList();
    }

    private static PlaceName place(String text, int at, String name, String above) {
        int end = at + name.length();
        List<Division> divisions = below(name, above);
        Matcher word = WORD.matcher(text).region(end, text.length());
        if (word.lookingAt()) {
            String written = word.group(2) == null ? word.group(1) : word.group(2);
            return new PlaceName(name, written, word.end(), text.substring(word.end()), divisions);
        }
        String last = name.substring(name.length() - 1);
        boolean inFull = divisions.stream().allMatch(division -> division.word().equals(last));
        return new PlaceName(name, inFull ? last : "", end, text.substring(end), divisions);
    }

    /**
     * The full name of the division that a scope names and nothing else: 盐城 and 江苏省盐城市 are 盐城市.
     *
     * @param level of the office, which decides between divisions of one name; a blank for none
     * @return null where the scope names none, or it cannot be told which
     */
    static @Nullable String fullName(String scope, char level) {
        List<PlaceName> names = read(scope);
        if (names.isEmpty() || !names.get(names.size() - 1).isWhole()) {
            return null;
        }
        PlaceName place = names.get(names.size() - 1);
        if (!place.word().isEmpty()) {
            return place.asWritten().stream().map(Division::full).findFirst().orElse(place.name() + place.word());
        }
        List<String> full = place.divisions().stream()
                .filter(division -> level == ' ' || division.level() == level)
                .map(Division::full)
                .distinct()
                .toList();
        return full.size() == 1 ? full.get(0) : null;
    }
}
