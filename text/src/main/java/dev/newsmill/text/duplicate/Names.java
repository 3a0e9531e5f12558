package dev.newsmill.text.duplicate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of companies, institutions and places by how they end, and codes of securities. Not the entities of the event: those depend on
 * models, these on the characters alone, and they need not be right, only the same for the same text. They tell apart announcements
 * that differ in nothing but whom they are about.
 */
final class Names {
    /** Kept per text; main names first. */
    static final int KEPT = 24;

    /** Letters at the head of the text whose names count as main. */
    private static final int HEAD = 60;

    /**
     * An ending, how many letters before it belong to the name, and which letters before it make it an ordinary word. What stands
     * before a name may be taken for a part of it: that is the same in every text that says the same.
     */
    private record Ending(String text, int before, String never) {}

    private static final int COMPANY = 8;
    private static final int PLACE = 2;
    private static final List<Ending> ENDINGS = List.of(
            new Ending("股份有限公司", COMPANY, ""),
            new Ending("有限责任公司", COMPANY, ""),
            new Ending("有限公司", COMPANY, ""),
            new Ending("集团", PLACE, ""),
            new Ending("银行", PLACE, ""),
            new Ending("医院", PLACE, ""),
            new Ending("大学", PLACE, ""),
            new Ending("学院", PLACE, ""),
            new Ending("中学", PLACE, ""),
            new Ending("小学", PLACE, ""),
            new Ending("法院", PLACE, ""),
            new Ending("省", PLACE, "全我本该外节反"),
            new Ending("市", PLACE, "上城全我本该股楼超都夜门"),
            new Ending("县", PLACE, "全我本该各"),
            new Ending("区", PLACE, "地社山小景园城校片辖郊灾全我本该"),
            new Ending("镇", PLACE, "城乡全我本该古集"));
    private static final String BEGIN_ENDINGS = ENDINGS.stream()
            .map(ending -> ending.text().substring(0, 1))
            .distinct()
            .collect(Collectors.joining());
    private static final int CODE_DIGITS = 6;

    private Names() {}

    /**
     * 16-bit values, rising, at most {@link #KEPT}: the upper 15 bits are a hash of the name, the lowest says whether it is a main name,
     * one that the title or the text's first {@link #HEAD} characters have or that the text repeats.
     */
    static char[] of(String title, String text) {
        Map<Character, Integer> mentions = new HashMap<>();
        count(title, title.length(), mentions);
        count(text, HEAD, mentions);
        int[] ranked = mentions.entrySet().stream()
                .mapToInt(entry -> (entry.getValue() > 1 ? 0 : 1) << 16 | entry.getKey())
                .sorted()
                .limit(KEPT)
                .toArray();
        char[] names = new char[ranked.length];
        for (int i = 0; i < names.length; i++) {
            boolean main = ranked[i] >>> 16 == 0;
            names[i] = (char) (ranked[i] & 0xFFFE | (main ? 1 : 0));
        }
        Arrays.sort(names);
        return names;
    }

    private static void count(String text, int head, Map<Character, Integer> mentions) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            int weight = i < head ? 2 : 1;
            digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
            boolean whole = i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1));
            if (digits == CODE_DIGITS && whole) {
                add(text.substring(i + 1 - CODE_DIGITS, i + 1), weight, mentions);
            }
            Ending ending = ending(text, i);
            if (ending != null) {
                int start = start(text, i, ending.before());
                if (i - start > 1) {
                    add(text.substring(start, i), weight, mentions);
                }
                i += ending.text().length() - 1;
            }
        }
    }

    private static @Nullable Ending ending(String text, int at) {
        if (BEGIN_ENDINGS.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        for (Ending ending : ENDINGS) {
            if (text.startsWith(ending.text(), at) && (at == 0 || ending.never().indexOf(text.charAt(at - 1)) < 0)) {
                return ending;
            }
        }
        return null;
    }

    private static int start(String text, int end, int longest) {
        int start = end;
        while (start > 0 && end - start < longest && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static void add(String name, int weight, Map<Character, Integer> mentions) {
        mentions.merge((char) (Hashes.of(name) >>> 48 & 0xFFFE), weight, Integer::sum);
    }
}
