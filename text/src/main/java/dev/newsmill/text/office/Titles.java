package dev.newsmill.text.office;

import dev.newsmill.text.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that offices are made of. */
final class Titles {
    static final Table TABLE = Table.read("office/titles.tsv");

    private static final Set<String> TITLES = words("title");
    private static final Set<String> SHARED = words("shared");
    private static final Set<String> BODIES = words("body");
    private static final Set<String> INSTITUTIONS = words("institution");
    private static final Set<String> ZONES = words("zone");
    private static final int LONGEST = 8;

    /** What may stand before a title and belongs to it. */
    private static final List<String> RANKS =
            List.of("副", "常务", "第一", "执行", "代理", "代", "轮值", "名誉", "联席", "首席", "党组", "总");

    /** With these 代 is the end of another word: 时代, 现代, 一代. */
    private static final String BEFORE_DAI = "时近现当朝古年后世历一二两几生换";

    private Titles() {}

    private static Set<String> words(String kind) {
        return TABLE.rows().entrySet().stream()
                .filter(row -> row.getValue().equals(kind))
                .map(row -> row.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where the title that ends here starts, its rank included; -1 when none does. */
    static int startOfTitle(String text, int end) {
        int start = startOf(text, end, TITLES);
        if (start < 0) {
            start = startOf(text, end, SHARED);
        }
        int before = start;
        while (start >= 0 && before >= 0) {
            before = -1;
            for (String rank : RANKS) {
                if (text.startsWith(rank, start - rank.length()) && !endsAnotherWord(text, start, rank)) {
                    before = start - rank.length();
                }
            }
            start = before >= 0 ? before : start;
        }
        return start;
    }

    private static boolean endsAnotherWord(String text, int end, String rank) {
        return rank.equals("代") && end >= 2 && BEFORE_DAI.indexOf(text.charAt(end - 2)) >= 0;
    }

    /** Where the name of an institution of the state or of a country that ends here starts, also where nothing was tagged: 国务院, 法国. -1 when none does. */
    static int startOfInstitution(String text, int end) {
        return startOf(text, end, INSTITUTIONS);
    }

    /** Where the bare word for a zone that ends here starts: 高新区. -1 when none does. */
    static int startOfZone(String text, int end) {
        return startOf(text, end, ZONES);
    }

    /** Whether this is no name of a zone, but a word for one: 高新区. */
    static boolean isZone(String name) {
        return ZONES.contains(name);
    }

    /** Where the body without a name that ends here starts; -1 when none does. */
    static int startOfBody(String text, int end) {
        return startOf(text, end, BODIES);
    }

    /** Whether this is the name of no body, but a word for one: 宣传部. */
    static boolean isBody(String name) {
        return BODIES.contains(name);
    }

    private static int startOf(String text, int end, Set<String> words) {
        for (int length = Math.min(LONGEST, end); length > 0; length--) {
            if (words.contains(text.substring(end - length, end))) {
                return end - length;
            }
        }
        return -1;
    }

    /** Whether several persons may hold it at once, so that one mention of it may stand before several names. */
    static boolean isShared(String role) {
        return role.contains("副") || SHARED.stream().anyMatch(role::endsWith);
    }
}
