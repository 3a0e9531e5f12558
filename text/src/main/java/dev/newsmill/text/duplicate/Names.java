package dev.newsmill.text.duplicate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of companies, institutions and places by how they end, of persons by the words they stand with in notices, and codes of
 * securities. Not the entities of the event: those depend on
 * models, these on the characters alone, and they need not be right, only the same for the same text. They tell apart announcements
 * that differ in nothing but whom they are about.
 */
final class Names {
    /** Kept per text; main names first. */
    static final int KEPT = 24;

    /** Set in a main name: one that the title or the text's first {@link #HEAD} characters have or that the text repeats, or a person's. */
    static final int MAIN = 1;

    /** Set in a person's name. */
    static final int PERSON = 2;

    /** Letters at the head of the text whose names count as main. */
    private static final int HEAD = 60;

    /**
     * An ending, how many letters before it belong to the name, and which letters before or after it make it an ordinary word. What
     * stands before a name may be taken for a part of it: that is the same in every text that says the same.
     */
    private record Ending(String text, int before, String never, String neverAfter) {
        Ending(String text, int before) {
            this(text, before, "", "");
        }

        boolean isAt(String content, int at) {
            int after = at + text.length();
            return content.startsWith(text, at)
                    && (at == 0 || never.indexOf(content.charAt(at - 1)) < 0)
                    && (after == content.length() || neverAfter.indexOf(content.charAt(after)) < 0);
        }
    }

    private static final int COMPANY = 8;
    private static final int PLACE = 2;
    private static final int ROAD = 4;
    private static final List<Ending> ENDINGS = List.of(
            new Ending("股份有限公司", COMPANY),
            new Ending("有限责任公司", COMPANY),
            new Ending("有限公司", COMPANY),
            new Ending("集团", PLACE),
            new Ending("银行", PLACE),
            new Ending("医院", PLACE),
            new Ending("大学", PLACE),
            new Ending("学院", PLACE),
            new Ending("中学", PLACE),
            new Ending("小学", PLACE),
            new Ending("法院", PLACE),
            new Ending("省", PLACE, "全我本该外节反各", "略去得时事力"),
            new Ending("市", PLACE, "上城全我本该股楼超都夜门各", "场值面况盈净镇区县"),
            new Ending("县", PLACE, "全我本该各", "区"),
            new Ending("区", PLACE, "地社山小景园城校片辖郊灾全我本该各", "域别分间位块"),
            new Ending("镇", PLACE, "城乡全我本该古集各", "静定痛压守"),
            new Ending("路", ROAD, "公铁道线思出网一马套销门", "线径程面况费过口灯演上"),
            new Ending("街", ROAD, "大", "道头区坊边上"),
            new Ending("大道", ROAD, "", "理"));
    private static final String BEGIN_ENDINGS = ENDINGS.stream()
            .map(ending -> ending.text().substring(0, 1))
            .distinct()
            .collect(Collectors.joining());
    private static final int CODE_DIGITS = 6;

    /** Not in a name: it begins after one. */
    private static final String FUNCTION_WORDS = "的了和与及或在是对把从到由为而于之不有个该各这那其等";

    private Names() {}

    /**
     * 16-bit values, rising, at most {@link #KEPT}: the upper 14 bits are a hash of the name, then {@link #PERSON} and {@link #MAIN}.
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
            names[i] = (char) (ranked[i] & ~MAIN | (main ? MAIN : 0));
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
            Persons.at(text, i, name -> mentions.merge((char) (hash(name) | PERSON), 2, Integer::sum));
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
            if (ending.isAt(text, at)) {
                return ending;
            }
        }
        return null;
    }

    private static int start(String text, int end, int longest) {
        int start = end;
        while (start > 0 && end - start < longest && isInName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    static boolean isInName(char c) {
        return Character.isLetter(c) && FUNCTION_WORDS.indexOf(c) < 0;
    }

    private static void add(String name, int weight, Map<Character, Integer> mentions) {
        mentions.merge((char) hash(name), weight, Integer::sum);
    }

    private static int hash(String name) {
        return (int) (Hashes.of(name) >>> 48) & ~(PERSON | MAIN);
    }
}
