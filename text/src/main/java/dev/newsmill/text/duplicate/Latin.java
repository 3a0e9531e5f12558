package dev.newsmill.text.duplicate;

import java.util.Locale;
import java.util.Set;

/**
 * Names in Latin letters: runs of capitalised words. A word that begins a sentence is capitalised anyway; it counts when it is none of the
 * commonest and title or text have it again, and the text never in small letters. Days and months are no names.
 */
final class Latin {
    private static final int MOST_WORDS = 4;
    private static final Set<String> BEGIN_SENTENCES = Set.of(
            ("The An This That These Those It Its He She They We You In On At By For From With Without Of To As And But Or If When While After Before Since Until Although Though However Meanwhile According There Here "
                            + "What Who Where Why How Not No All Some Many Most More Both Each Every Other Another One Two Three His Her Their Our My Your Also Then Now So Yet Despite During Under Over Between Among About Last Next New")
                    .split(" "));
    private static final Set<String> WEEKDAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private Latin() {}

    /** Whether a capitalised word begins here. */
    static boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        return c >= 'A'
                && c <= 'Z'
                && (at == 0 || !isLatin(text.charAt(at - 1)))
                && at + 1 < text.length()
                && Character.isLowerCase(text.charAt(at + 1));
    }

    /** After the last of the capitalised words that begin here, each after one space. */
    static int end(String text, int at) {
        int end = word(text, at);
        for (int words = 1; words < MOST_WORDS && end + 1 < text.length() && text.charAt(end) == ' '; words++) {
            if (!mayBegin(text, end + 1)) {
                break;
            }
            end = word(text, end + 1);
        }
        return end;
    }

    /**
     * The name in the run of capitalised words; empty when there is none.
     *
     * @param body of which text is all or the headline; what only the headline has is no name, for in some every word is capitalised
     */
    static String name(String text, int at, int end, String body) {
        boolean isInBody = text.length() == body.length();
        int start = at;
        int first = word(text, at);
        if (beginsSentence(text, at) && isOrdinary(body, text.substring(at, first), first < end, isInBody)) {
            start = Math.min(end, first + 1);
        }
        String name = text.substring(start, end);
        boolean isDate = WEEKDAYS.contains(name) || Day.MONTHS.contains(name);
        return isDate || !isInBody && !body.contains(name) ? "" : name;
    }

    private static boolean isOrdinary(String body, String word, boolean inRun, boolean isInBody) {
        return BEGIN_SENTENCES.contains(word)
                || !inRun
                        && (isInBody && body.indexOf(word) == body.lastIndexOf(word)
                                || body.contains(' ' + word.toLowerCase(Locale.ROOT)));
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || !Character.isLetterOrDigit(text.charAt(before)) && text.charAt(before) != ',';
    }

    private static int word(String text, int at) {
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && !Character.isIdeographic(c);
    }
}
