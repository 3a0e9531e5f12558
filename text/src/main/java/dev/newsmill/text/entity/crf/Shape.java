package dev.newsmill.text.entity.crf;

/** Classes of characters, and the one form that stands for several. */
final class Shape {
    private static final String NUMERALS = "一二三四五六七八九十百千万亿零〇两";
    private static final String BRACKETS = "()《》〈〉“”‘’「」『』【】[]";
    private static final String DOTS = "·•・‧";

    private Shape() {}

    /** Full-width forms become half-width, digits one digit, Latin letters small, dots in names one dot. */
    static char simplified(char c) {
        char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u3000' ? ' ' : c;
        if (narrow >= '0' && narrow <= '9') {
            return '0';
        }
        if (narrow >= 'A' && narrow <= 'Z') {
            return (char) (narrow + 32);
        }
        return DOTS.indexOf(narrow) >= 0 ? '·' : narrow;
    }

    /** From 1 to 9; 0 is for what lies outside the sentence. */
    static int of(char c) {
        if (c == '0') {
            return 1;
        }
        if (c >= 'a' && c <= 'z') {
            return 2;
        }
        if (c == '·') {
            return 3;
        }
        if (NUMERALS.indexOf(c) >= 0) {
            return 4;
        }
        if (c >= '\u3400' && c <= '\u9FFF') {
            return 5;
        }
        if (BRACKETS.indexOf(c) >= 0) {
            return 6;
        }
        if (c == '、') {
            return 7;
        }
        return c == ' ' ? 9 : 8;
    }
}
