package dev.newsmill.text.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What editors append to the last sentence of an article. */
final class Tails {
    private static final int LOOKED_AT = 100;

    /** A name in brackets behind the text. */
    static final Pattern SIGNATURE = Cue.compile(
            "\\s*[(（【\\[]\\s?(?:(?:本期|本文|责任|网络|值班|实习)?(?:编辑|责编)|作者|来源|原标题|文|记者|完)\\s{0,2}(?:[:：/][^()（）【】\\[\\]]{1,40})?[)）】\\]]\\s*$");

    private Tails() {}

    static String withoutSignature(String paragraph) {
        int from = Math.max(0, paragraph.length() - LOOKED_AT);
        Matcher matcher = SIGNATURE.matcher(paragraph).region(from, paragraph.length());
        return matcher.find() && matcher.start() > 0
                ? Characters.trim(paragraph.substring(0, matcher.start()))
                : paragraph;
    }
}
