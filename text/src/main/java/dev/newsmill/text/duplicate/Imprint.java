package dev.newsmill.text.duplicate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a publisher adds to a story about its publication: a dateline in front of a paragraph, lines with source, editor, time and
 * counters. Numbers in it are other ones in every reprint.
 */
final class Imprint {
    /** A line with one of {@link #MARKS} and no longer than this is about the publication, unless it holds a sentence. */
    private static final int LONGEST_LINE = 120;

    /** So far from the beginning of a paragraph the word stands that ends a dateline. */
    private static final int LONGEST_DATELINE = 40;

    private static final List<String> MARKS = List.of(
            "来源",
            "编辑",
            "责编",
            "编审",
            "校对",
            "发布时间",
            "发布日期",
            "发布于",
            "更新时间",
            "发稿时间",
            "点击",
            "浏览",
            "阅读",
            "点赞",
            "在看",
            "评论数",
            "字号",
            "原载",
            "热线",
            "版权所有",
            "备案",
            "Copyright");

    private static final String DAY = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]";
    private static final String MONTH = Day.MONTH + "\\.?";

    /** 新华社北京8月29日电, 本报讯 (3月2日), 据中新网22日报道, 财联社11月25日电 */
    private static final Pattern CHINESE = Pattern.compile("[^。！？；，：]{0,24}?(?:[报社网] ?讯 ?[（(][^）)]{0,8}" + DAY + "[）)]|"
            + DAY + "(?:凌晨|清晨|早间|上午|中午|下午|傍晚|晚间|晚|夜)?(?:专?电|讯|快讯|消息|报道|报导|專電|電|訊|報道|報導))");

    /** LONDON, November 22 (Reuters) - and 23 November - after a city */
    private static final Pattern ENGLISH = Pattern.compile("[A-Z][A-Za-z .,/]{1,30}, (?:" + MONTH
            + " [0-9]{1,2}|[0-9]{1,2} " + MONTH + ")(?:,? [0-9]{4})? ?(?:\\([^)]{1,30}\\)|[-–—])");

    private static final Pattern TIMESTAMP = Pattern.compile(
            "[（(]?(?:[0-9]{4}[-/.年])?[0-9]{1,2}[-/.月][0-9]{1,2}日? ?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?[）)]?");

    private Imprint() {}

    /** Where in a line the story begins: its end when all of it is imprint, its start when nothing is. */
    static int end(String text, int start, int end) {
        boolean isShort = end - start <= LONGEST_LINE;
        if (isShort
                && (isCredits(text, start, end)
                        || matcher(TIMESTAMP, text, start, end).matches())) {
            return end;
        }
        int to = Math.min(end, start + LONGEST_DATELINE);
        for (Pattern dateline : List.of(CHINESE, ENGLISH)) {
            Matcher matcher = matcher(dateline, text, start, to);
            if (matcher.lookingAt()) {
                return matcher.end();
            }
        }
        return start;
    }

    private static boolean isCredits(String text, int start, int end) {
        String line = text.substring(start, end);
        return line.indexOf('。') < 0 && MARKS.stream().anyMatch(line::contains);
    }

    private static Matcher matcher(Pattern pattern, String text, int start, int end) {
        return pattern.matcher(text).region(start, end);
    }
}
