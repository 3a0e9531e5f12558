package dev.newsmill.text.office;

import dev.newsmill.text.entity.Tagged;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words before an office that say it is held no more: 原, 前, 前任, 离任. */
final class Former {
    private static final List<String> WORDS = List.of("前任", "离任", "原", "前");

    /** With these the word is another: 目前, 会前, 三年前; 中原, 草原. */
    private static final String BEFORE_QIAN = "目日以此之生会赛年当门面提眼空月天午战饭节台跟先从往向";

    private static final String BEFORE_YUAN = "中高草平太还复荒";

    /** 铁道部, 南京军区: what is a name also without a place of the table. */
    private static final Pattern NAME =
            Pattern.compile("(国家|国务院|中国|中央|中共|全国|[省市区县州](委|政府|人大|政协|纪委)).*|\\p{IsHan}{2,}(部|军区)");

    private Former() {}

    /** Where the word starts that ends here; {@code at} itself when none does. */
    static int startOfWord(String text, int at) {
        for (String word : WORDS) {
            int start = at - word.length();
            if (text.startsWith(word, start) && !isPartOfAWord(text, start)) {
                return start;
            }
        }
        return at;
    }

    static boolean isWord(String written) {
        return WORDS.contains(written);
    }

    private static boolean isPartOfAWord(String text, int start) {
        String others = text.charAt(start) == '原' ? BEFORE_YUAN : BEFORE_QIAN;
        return start > 0 && others.indexOf(text.charAt(start - 1)) >= 0;
    }

    /**
     * The name without a word for former that it was taken to start with: 铁道部 for 原铁道部, but 前海 and 原阳县 as they are.
     *
     * @param others all names of the text as written
     */
    static Tagged without(Tagged name, Set<String> others) {
        String written = name.text();
        boolean starts = written.startsWith("原") || written.startsWith("前");
        if (!starts || !Divisions.atStart(written).isEmpty()) {
            return name;
        }
        String rest = written.substring(1);
        boolean isName = others.contains(rest)
                || Titles.isBody(rest)
                || !Divisions.atStart(rest).isEmpty()
                || NAME.matcher(rest).matches();
        return isName ? new Tagged(name.type(), name.start() + 1, name.end(), rest, rest) : name;
    }
}
