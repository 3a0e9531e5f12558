package dev.newsmill.text.duplicate;

import java.util.List;
import java.util.Set;

/**
 * A word with which names end.
 *
 * @param text the word
 * @param letters how many letters before it belong to the name, generic words not counted
 * @param generic words between a name and this one that tell nobody apart: they belong to the name, and are none alone
 * @param genericAlone whether one of those words is a name when nothing stands before it
 * @param never letters before it that make it an ordinary word
 * @param neverAfter letters after it that do
 */
record Ending(String text, int letters, List<String> generic, boolean genericAlone, String never, String neverAfter) {
    /** Shorter is no name. */
    private static final int LEAST = 2;

    private static final int MOST_GENERIC = 4;
    private static final String DETERMINERS = "某各该本我全这那每此";

    /** Before what is one of many. */
    private static final Set<String> NO_NAMES = Set.of(
            "一所", "一家", "一个", "一座", "一处", "两家", "两所", "两个", "三家", "多家", "多所", "多个", "几家", "几个", "各家", "各个", "各地", "当地",
            "外地", "附近", "周边", "所在", "其他", "部分", "多数", "老旧", "居民", "住宅", "维持", "给予", "最高", "来到", "走进", "进入", "上级");

    boolean isAt(String content, int at) {
        int after = at + text.length();
        return content.startsWith(text, at)
                && (at == 0 || never.indexOf(content.charAt(at - 1)) < 0)
                && (after == content.length() || neverAfter.indexOf(content.charAt(after)) < 0);
    }

    /** What stands before the ending at this place, generic words included; empty when that is no name. */
    String name(String content, int at) {
        int proper = withoutGeneric(content, at);
        int start = proper;
        while (start > 0 && proper - start < letters && isInName(content.charAt(start - 1))) {
            start--;
        }
        if (proper - start >= LEAST && !(letters == LEAST && isNoName(content, proper))) {
            return content.substring(start, at);
        }
        return genericAlone ? content.substring(proper, at) : "";
    }

    private static boolean isNoName(String content, int end) {
        return DETERMINERS.indexOf(content.charAt(end - 1)) >= 0
                || NO_NAMES.contains(content.substring(end - LEAST, end));
    }

    private int withoutGeneric(String content, int at) {
        int end = at;
        for (int skipped = 0; skipped < MOST_GENERIC; skipped++) {
            int before = end;
            for (String word : generic) {
                if (content.startsWith(word, end - word.length())) {
                    end -= word.length();
                    break;
                }
            }
            if (end == before) {
                break;
            }
        }
        return end;
    }

    /** Names do not begin before a word such as 的. */
    static boolean isInName(char c) {
        return Character.isLetter(c) && Endings.FUNCTION_WORDS.indexOf(c) < 0;
    }
}
