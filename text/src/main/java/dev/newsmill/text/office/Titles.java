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
    private static final int LONGEST = 8;

    /** What may stand before a title and belongs to it. */
    private static final List<String> RANKS = List.of("副", "常务", "第一", "执行", "代理", "代", "名誉", "联席", "首席", "党组", "总");

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
                if (text.startsWith(rank, start - rank.length()) && start >= rank.length()) {
                    before = start - rank.length();
                }
            }
            start = before >= 0 ? before : start;
        }
        return start;
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
