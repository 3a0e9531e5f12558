package dev.newsmill.text.duplicate;

import java.util.Set;

/** Films, books, songs and programmes: what stands in 《》. Laws, notices and papers stand there too and are named in thousands of texts. */
final class Works {
    static final char OPEN = '《';
    private static final char CLOSE = '》';
    private static final int LONGEST = 30;
    private static final int LAST = 2;

    /** The last letters of what is a document. */
    private static final Set<String> DOCUMENTS = Set.of(
            "条例", "规定", "办法", "通知", "意见", "决定", "方案", "规划", "纲要", "公告", "报告", "细则", "标准", "目录", "指南", "公约", "协议", "合同",
            "解释", "准则", "规范", "制度", "计划", "守则", "通报", "公报", "声明", "章程", "新闻", "周刊", "杂志", "白皮书");

    private Works() {}

    /** Where what the bracket at this place opens is closed; this place when it is not, or not soon. */
    static int end(String text, int at) {
        int end = Math.min(text.length(), at + LONGEST);
        for (int i = at + 1; i < end; i++) {
            if (text.charAt(i) == CLOSE) {
                return i;
            }
        }
        return at;
    }

    /** The work between the brackets at these places; empty when it is none. */
    static String name(String text, int open, int close) {
        String work = text.substring(open + 1, close);
        boolean isDocument = work.length() < LAST
                || work.endsWith("法")
                || work.endsWith("报")
                || DOCUMENTS.contains(work.substring(work.length() - LAST));
        return isDocument ? "" : OPEN + work;
    }
}
