package dev.newsmill.bench.eval;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cuts a text into the tokens that are compared. Chinese pages: each CJK character is a token, and each run of Latin letters or
 * digits. Other pages: each maximal run of word characters. Case is kept.
 */
enum Tokens {
    CHINESE("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]|[\\p{IsLatin}\\p{Nd}]+"),
    WORDS("[\\p{L}\\p{N}_]+");

    private static final double MOSTLY = 0.5;

    private final Pattern token;

    Tokens(String token) {
        this.token = Pattern.compile(token);
    }

    /** The kind that fits the text: Chinese when more than half of its letters are Han. */
    static Tokens fitting(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return han > letters * MOSTLY ? CHINESE : WORDS;
    }

    List<String> of(String text) {
        return token.matcher(text).results().map(MatchResult::group).toList();
    }
}
