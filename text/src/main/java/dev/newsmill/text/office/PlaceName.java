package dev.newsmill.text.office;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A division's name where it stands in a longer name: both 江苏省 and 盐城市 in 江苏省盐城市政府.
 *
 * @param name short
 * @param word its level as written: 市, 自治区; empty when the name is bare
 * @param end the character behind name and word
 * @param rest what follows; may be empty
 * @param divisions that the short name may mean, by what stands before it; never empty
 */
record PlaceName(String name, String word, int end, String rest, List<Division> divisions) {
    private static final Pattern ZONE_OR_AUTHORITY =
            Pattern.compile("(国家|省)?级?(高新|经济|经开|开发|工业园|综合保税|自贸).*|.*(局|法院|检察院|支队|大队)");

    PlaceName {
        divisions = List.copyOf(divisions);
    }

    boolean isWhole() {
        return rest.isEmpty();
    }

    /** Whether it is what such names start with that tell a division: those of zones (太仓高新区) and of authorities (如东税务局). */
    boolean isOfZoneOrAuthority() {
        return ZONE_OR_AUTHORITY.matcher(rest).matches();
    }

    /** Those of the divisions that have the word; where it is another than today's (海门市 is a district now) none. */
    List<Division> asWritten() {
        return divisions.stream()
                .filter(division -> division.word().endsWith(word) || division.level() == Division.levelOf(word))
                .toList();
    }
}
