package dev.newsmill.text.normalise;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pronunciations in brackets that a careless conversion left behind each character: {@code 區(qū)}. A syllable with a tone mark is
 * one wherever it follows a Han character, and where the character was lost ({@code ?gòu)}); without a tone mark ({@code 們(men)})
 * only in a text that is annotated throughout, for {@code 他(he)} may be English.
 */
final class PinyinAnnotations implements Rule {
    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
    private static final String SYLLABLE = "[a-zɑɡüê" + TONED + "]{1,6}";
    private static final Pattern ANNOTATION =
            Pattern.compile("([(\uFF08]?) {0,2}(" + SYLLABLE + "(?:[ '\u2019]?" + SYLLABLE + "){0,5}) {0,2}[)\uFF09]");
    private static final Pattern PLAIN_SYLLABLE = Pattern.compile(
            "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[aeiouü]|ai|ei|ao|ou|an|en|ang|eng|ong|er|ia|ie|iao|iu|ian|in|iang|ing|iong"
                    + "|ua|uo|uai|ui|uan|un|uang|üe|ue|üan|ün)|n|ng|m|hm|hng");

    private static final Pattern TONE_MARK = Pattern.compile("[\\u0304\\u0301\\u030C\\u0300]");

    /** From here on a text is annotated throughout. */
    private static final int THROUGHOUT = 3;

    @Override
    public String kind() {
        return "pinyin-annotation";
    }

    @Override
    public void apply(String text, Draft.Rewriter rewriter) {
        if (text.indexOf(')') < 0 && text.indexOf('\uFF09') < 0) {
            return;
        }
        boolean throughout = toned(text) >= THROUGHOUT;
        Matcher matcher = ANNOTATION.matcher(text);
        int removedTo = -1;
        while (matcher.find()) {
            int start = matcher.start();
            boolean follows = start > 0 && (start == removedTo || Character.isIdeographic(text.codePointBefore(start)));
            boolean bracketed = !matcher.group(1).isEmpty();
            boolean toned = isToned(matcher.group(2));
            boolean orphan = throughout && !bracketed && toned && start > 0 && text.charAt(start - 1) == '?';
            boolean strayLetter = throughout && bracketed && toned && isLatinLetter(text, start - 1);
            boolean annotation = (follows && bracketed && (toned || throughout)) || orphan || strayLetter;
            if (annotation && isPinyin(matcher.group(2))) {
                rewriter.keepTo(start);
                rewriter.drop(matcher.end() - start);
                removedTo = matcher.end();
            }
        }
    }

    private static int toned(String text) {
        Matcher matcher = ANNOTATION.matcher(text);
        int toned = 0;
        while (toned < THROUGHOUT && matcher.find()) {
            boolean follows = matcher.start() > 0 && Character.isIdeographic(text.codePointBefore(matcher.start()));
            if (follows && isToned(matcher.group(2)) && isPinyin(matcher.group(2))) {
                toned++;
            }
        }
        return toned;
    }

    private static boolean isLatinLetter(String text, int at) {
        return at >= 0 && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.LATIN;
    }

    private static boolean isToned(String syllables) {
        return syllables.chars().anyMatch(c -> TONED.indexOf(c) >= 0);
    }

    private static boolean isPinyin(String syllables) {
        for (String syllable : syllables.split("[ '\u2019]")) {
            String plain = TONE_MARK
                    .matcher(Normalizer.normalize(syllable, Normalizer.Form.NFD))
                    .replaceAll("")
                    .replace('ɑ', 'a')
                    .replace('ɡ', 'g');
            String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
            if (!PLAIN_SYLLABLE.matcher(composed).matches()) {
                return false;
            }
        }
        return true;
    }
}
