package dev.newsmill.text.duplicate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Persons as notices name them: before or after one of a few words, or addressed at the head of a line. A name begins with one of the
 * commoner surnames; those of the rarer that are words as often are left out. Where a word ends the name it is known whole. Where a word
 * only begins it, its third letter may be the next word's: it need not be right, only the same for the same text, but letters that often
 * follow a name are left out, for they are reworded with what follows. A name written by its sound is known by the point inside it.
 */
final class Persons {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白" + "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
                    + "温施牛樊葛邢齐乔伍庞颜倪庄聂章鲁岳翟殷詹申耿兰焦俞柳甘祝符舒阮柯纪梅童凌毕季裴霍涂苗谷曲翁冉骆蓝辛靳柴鲍喻祁蒲滕屈饶牟艾尤穆卓吉缪项芦麦褚娄窦戚岑宫费卜冷晏柏瞿桂佟臧闵苟邬卞姬仇栾隋刁巫寇桑郎甄丛仲虞敖巩佘苑迟邝";

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "诸葛", "上官", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "夏侯", "司徒", "端木", "南宫", "呼延", "轩辕", "闻人",
            "东郭", "拓跋", "独孤", "钟离", "申屠", "澹台", "濮阳", "淳于", "太史", "公羊", "赫连", "司空");

    private static final String FIRSTS_OF_COMPOUND = firsts(COMPOUND_SURNAMES);

    /** Words that often follow a name begin so. */
    private static final String AFTER_NAMES = "因向将已被以称说表指告认介未应涉系经曾担任主出等现即则均也又还及率带作兼提持就当一先女同两三老代办";

    /** A name follows. */
    private static final List<String> BEFORE = List.of(
            "被告人", "被告", "原告", "执行人", "申请人", "嫌疑人", "上诉人", "罪犯", "股东", "董事", "监事", "经理", "教练", "任命", "免去", "局长", "市长",
            "县长", "主席", "书记", "院长", "校长", "艺人", "演员");

    /** A name precedes. */
    private static final List<String> AFTER =
            List.of("同志", "因病", "先生", "女士", "涉嫌", "严重违", "(男", "(女", "（男", "（女", ",男", ",女", "，男", "，女", "工作室");

    /** Between the parts of a name that was written by its sound; of it the two characters before and after are taken. */
    private static final char DOT = '·';

    private static final boolean[] BEGIN_CUES = new boolean[Character.MAX_VALUE + 1];

    static {
        for (char first : (firsts(BEFORE) + firsts(AFTER) + ":：" + DOT).toCharArray()) {
            BEGIN_CUES[first] = true;
        }
    }

    private static final int PARTS = 2;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private Persons() {}

    /** Hands over every name that a word at this place tells of, at most two. */
    static void at(String text, int at, Consumer<String> name) {
        char c = text.charAt(at);
        if (!BEGIN_CUES[c]) {
            return;
        }
        if (c == DOT) {
            int start = at - PARTS;
            int end = at + 1 + PARTS;
            if (start >= 0 && end <= text.length() && Names.isHan(text, start, at) && Names.isHan(text, at + 1, end)) {
                name.accept(text.substring(start, end));
            }
            return;
        }
        for (String cue : BEFORE) {
            if (text.startsWith(cue, at)) {
                int start = at + cue.length();
                int end = end(text, start);
                if (end > start) {
                    name.accept(text.substring(start, end));
                }
                break;
            }
        }
        boolean addressed = c == ':' || c == '：';
        if (addressed || AFTER.stream().anyMatch(cue -> text.startsWith(cue, at))) {
            int start = start(text, at);
            if (start < at && (!addressed || start == 0 || text.charAt(start - 1) == '\n')) {
                name.accept(text.substring(start, at));
            }
        }
    }

    /** Where the name ends that begins here; here when none does. */
    private static int end(String text, int start) {
        int given = start + surname(text, start);
        if (given == start || !isGiven(text, given, given + 1)) {
            return start;
        }
        boolean more = isGiven(text, given, given + 2) && AFTER_NAMES.indexOf(text.charAt(given + 1)) < 0;
        return given + (more ? 2 : 1);
    }

    /** Where the name begins that ends here; here when none does. The longest of them. */
    private static int start(String text, int end) {
        for (int length = LONGEST; length >= SHORTEST; length--) {
            int start = end - length;
            int surname = start < 0 ? 0 : surname(text, start);
            int given = length - surname;
            if (surname > 0 && given >= 1 && given <= 2 && isGiven(text, start + surname, end)) {
                return start;
            }
        }
        return end;
    }

    /** Letters of the surname that begins here; 0 when none does. */
    private static int surname(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        char c = text.charAt(at);
        if (FIRSTS_OF_COMPOUND.indexOf(c) >= 0
                && at + 2 <= text.length()
                && COMPOUND_SURNAMES.contains(text.substring(at, at + 2))) {
            return 2;
        }
        return SURNAMES.indexOf(c) >= 0 ? 1 : 0;
    }

    private static boolean isGiven(String text, int start, int end) {
        if (end > text.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Ending.isInName(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String firsts(Collection<String> words) {
        StringBuilder firsts = new StringBuilder();
        words.forEach(word -> firsts.append(word.charAt(0)));
        return firsts.toString();
    }
}
