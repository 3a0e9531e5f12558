package dev.newsmill.text.normalise;

import java.util.List;
import java.util.Random;

/** Strings of every kind, from a seed: all scripts, emoji, damage, and pieces that the rules look for. */
public final class AnyText {
    private static final List<String> PIECES = List.of(
            "區(qū)",
            "們(men)",
            "?gòu)",
            "&ldquo;",
            "?ldquo;",
            "&amp;amp;lt;",
            "&#8220;",
            "&#x26;amp;",
            "著名",
            "沿著",
            "乾隆",
            "編著名著",
            "蕞",
            "蕞爾",
            "⼀",
            "⻓",
            "\uFF21\uFF11\uFF05",
            "\uFF13\uFF0E\uFF15",
            "3.5",
            "\u0000",
            "\u200B",
            "\uFEFF",
            "\u202E",
            "\u00A0",
            "\u3000 ",
            " \n\n ",
            "\r\n",
            "\t",
            "é",
            "e\u0301",
            "👩\u200D👩\u200D👧",
            "한국어",
            "カタカナ",
            "ひらがな",
            "العربية",
            "\uD800",
            "\uDC00",
            "㑮",
            "𫝈",
            "豈",
            "〇①㎡",
            "hello world",
            "(",
            ")",
            "&",
            ";",
            "《",
            "。");

    private AnyText() {}

    public static String of(long seed, int length) {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.appendCodePoint(0x4E00 + random.nextInt(0x5200));
                case 2 -> text.append((char) random.nextInt(0x10000));
                default -> text.appendCodePoint(random.nextInt(0x110000));
            }
        }
        return text.toString();
    }
}
