package dev.newsmill.text.duplicate;

import java.util.List;
import java.util.function.Consumer;

/**
 * Persons as notices name them: before or after one of a few words, or addressed at the head of a line. A name begins with one of the
 * commoner surnames; those of the rarer that are words as often are left out. Of it the first two characters are taken: they need not be
 * right, only the same for the same text. A name written by its sound is known by the point inside it.
 */
final class Persons {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白" + "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
                    + "温施牛樊葛邢齐乔伍庞颜倪庄聂章鲁岳翟殷詹申耿兰焦俞柳甘祝符舒阮柯纪梅童凌毕季裴霍涂苗谷曲翁冉骆蓝辛靳柴鲍喻祁蒲滕屈饶牟艾尤穆卓吉缪项芦麦褚娄窦戚岑宫费卜冷晏柏瞿桂佟臧闵苟邬卞姬仇栾隋刁巫寇桑郎甄丛仲虞敖巩佘苑迟邝";

    /** A name follows. */
    private static final List<String> BEFORE = List.of(
            "被告人", "被告", "原告", "执行人", "申请人", "嫌疑人", "上诉人", "罪犯", "股东", "董事", "监事", "经理", "教练", "任命", "免去", "局长", "市长",
            "县长", "主席");

    /** A name precedes. */
    private static final List<String> AFTER =
            List.of("同志", "因病", "先生", "女士", "涉嫌", "严重违", "(男", "(女", "（男", "（女", ",男", ",女", "，男", "，女");

    /** Between the parts of a name that was written by its sound; of it the two characters before and after are taken. */
    private static final char DOT = '·';

    private static final String BEGIN_CUES = firsts(BEFORE) + firsts(AFTER) + ":：" + DOT;
    private static final int SHORT_NAME = 2;
    private static final int LONG_NAME = 3;

    private Persons() {}

    /** Hands over every name that a word at this place tells of, at most two. */
    static void at(String text, int at, Consumer<String> name) {
        char c = text.charAt(at);
        if (BEGIN_CUES.indexOf(c) < 0) {
            return;
        }
        if (c == DOT) {
            int start = at - SHORT_NAME;
            int end = at + 1 + SHORT_NAME;
            if (isHan(text, start, at) && isHan(text, at + 1, end)) {
                name.accept(text.substring(start, end));
            }
            return;
        }
        for (String cue : BEFORE) {
            int start = at + cue.length();
            if (text.startsWith(cue, at) && isName(text, start, start + SHORT_NAME)) {
                name.accept(text.substring(start, start + SHORT_NAME));
                break;
            }
        }
        boolean addressed = c == ':' || c == '：';
        if (addressed || AFTER.stream().anyMatch(cue -> text.startsWith(cue, at))) {
            for (int length = LONG_NAME; length >= SHORT_NAME; length--) {
                int start = at - length;
                if (isName(text, start, at) && (!addressed || start == 0 || text.charAt(start - 1) == '\n')) {
                    name.accept(text.substring(start, start + SHORT_NAME));
                    return;
                }
            }
        }
    }

    private static boolean isName(String text, int start, int end) {
        return start >= 0
                && end <= text.length()
                && SURNAMES.indexOf(text.charAt(start)) >= 0
                && text.substring(start, end).codePoints().allMatch(c -> Names.isInName((char) c));
    }

    private static boolean isHan(String text, int start, int end) {
        return start >= 0
                && end <= text.length()
                && text.substring(start, end).codePoints().allMatch(Character::isIdeographic);
    }

    private static String firsts(List<String> cues) {
        StringBuilder firsts = new StringBuilder();
        cues.forEach(cue -> firsts.append(cue.charAt(0)));
        return firsts.toString();
    }
}
