package dev.newsmill.text.duplicate;

import java.util.List;
import java.util.function.Consumer;

/**
 * Persons as notices name them: before or after one of a few words, or addressed at the head of a line. A name begins with one of the
 * commonest surnames, which bear about nine tenths of the Chinese. Of it the first two characters are taken: they need not be
 * right, only the same for the same text.
 */
final class Persons {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白" + "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    /** A name follows. */
    private static final List<String> BEFORE =
            List.of("被告人", "被告", "原告", "执行人", "申请人", "嫌疑人", "上诉人", "罪犯", "股东", "董事", "监事", "经理");

    /** A name precedes. */
    private static final List<String> AFTER =
            List.of("同志", "先生", "女士", "涉嫌", "严重违", "(男", "(女", "（男", "（女", ",男", ",女", "，男", "，女");

    private static final String BEGIN_CUES = firsts(BEFORE) + firsts(AFTER) + ":：";
    private static final int SHORT_NAME = 2;
    private static final int LONG_NAME = 3;

    private Persons() {}

    /** Hands over every name that a word at this place tells of, at most two. */
    static void at(String text, int at, Consumer<String> name) {
        char c = text.charAt(at);
        if (BEGIN_CUES.indexOf(c) < 0) {
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
                && text.substring(start, end).codePoints().allMatch(Character::isLetter);
    }

    private static String firsts(List<String> cues) {
        StringBuilder firsts = new StringBuilder();
        cues.forEach(cue -> firsts.append(cue.charAt(0)));
        return firsts.toString();
    }
}
