package dev.newsmill.text.entity;

import dev.newsmill.text.segment.Token;
import java.util.List;

/** Persons: HanLP's suggestions that look like a name, names right behind an office, and their neighbours in a list. */
final class PersonRules {
    private static final String BOUNDARY = "、，,。；;：:！!？?（）()“”‘’《》 \n";

    /** What people do in the news; a name ends before it. */
    private static final Lexicon VERBS = new Lexicon(List.of(
            "出席", "强调", "指出", "表示", "介绍", "主持", "参加", "致辞", "宣布", "认为", "调研", "会见", "讲话", "告诉", "透露", "率队", "率领", "陪同",
            "发表", "应邀", "带队", "代表", "通过", "在", "等", "对", "向", "与", "和", "作", "说", "同"));

    private PersonRules() {}

    static void find(String text, List<Token> tokens, Spans spans) {
        for (Token token : tokens) {
            if (token.nature().startsWith("nr") && looksLikeName(text, token)) {
                spans.claim(Type.PERSON, token.start(), token.end());
            }
        }
        for (Token token : tokens) {
            if (Names.OFFICES.endingAt(text, token.end()) > 0) {
                list(text, token.end(), spans);
            }
        }
    }

    /** Behind an office: names with 、 between them. */
    private static void list(String text, int from, Spans spans) {
        int at = from;
        int end = nameEnd(text, at);
        while (end > 0) {
            spans.claim(Type.PERSON, at, end);
            at = end + 1;
            end = end < text.length() && text.charAt(end) == '、' ? nameEnd(text, at) : 0;
        }
    }

    /** The end of a name that starts here and is bounded by a mark or a verb of appearance; 0 when there is none. */
    private static int nameEnd(String text, int at) {
        int surname = Names.SURNAMES.startingAt(text, at);
        for (int given = 2; surname > 0 && given >= 1; given--) {
            int end = at + surname + given;
            if (end <= text.length() && isBounded(text, end) && isName(text.substring(at, end))) {
                return end;
            }
        }
        return 0;
    }

    private static boolean isName(String text) {
        return text.codePoints().allMatch(Character::isIdeographic)
                && !Names.isNoName(text)
                && Names.OFFICES.endingAt(text, text.length()) == 0
                && VERBS.endingAt(text, text.length()) == 0;
    }

    private static boolean isBounded(String text, int end) {
        return end == text.length() || BOUNDARY.indexOf(text.charAt(end)) >= 0 || VERBS.startingAt(text, end) > 0;
    }

    private static boolean looksLikeName(String text, Token token) {
        String name = token.text();
        if (token.nature().equals("nrf")) {
            return name.length() >= 2 && name.codePoints().allMatch(c -> Character.isIdeographic(c) || c == '·');
        }
        int surname = Names.SURNAMES.startingAt(name, 0);
        int given = name.length() - surname;
        boolean shape = surname > 0 && given >= 1 && given <= 2 && isName(name);
        if (!shape || Names.ZONES.startingAt(text, token.end()) > 0) {
            return false;
        }
        // Two characters are too often two ordinary words: they must stand apart or behind an office.
        boolean apart = isBounded(text, token.end())
                && (token.start() == 0 || BOUNDARY.indexOf(text.charAt(token.start() - 1)) >= 0);
        return name.length() > 2 || apart || Names.OFFICES.endingAt(text, token.start()) > 0;
    }
}
