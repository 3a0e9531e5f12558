package dev.newsmill.text.extract;

/** Counts and trims characters the way a reader of any script sees them. */
final class Characters {
    /** The block that holds nearly all Han characters in use; all of it is letters without case. */
    private static final char FIRST_HAN = 0x4E00;

    private static final char LAST_HAN = 0x9FA5;

    private static final String SENTENCE_ENDS = "。！？!?.…；;";
    private static final String CLOSING = "”’\"')）」』】》]";
    private static final String PUNCTUATION = "，。、；：？！,.;:?!";

    private Characters() {}

    /** White space as pages use it: also the ideographic and the non-breaking space, zero-width characters and marks. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == 0xFEFF
                || c >= 0x200B && c <= 0x200F
                || c < 0x20;
    }

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Length in units of about one Chinese character: letters of alphabets count two fifths, spaces nothing. */
    static double weight(String text) {
        double weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            weight += isSpace(c) ? 0 : c < 0x2E80 ? 0.4 : 1;
        }
        return weight;
    }

    static int punctuation(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += PUNCTUATION.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Cut off by whoever made the teaser. */
    static boolean isCutOff(String text) {
        return text.endsWith("...") || text.endsWith("…") || text.endsWith("。。。");
    }

    /** Only letters and digits, in lower case: for comparing lines that differ in spaces, quotation marks and brackets. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= FIRST_HAN && c <= LAST_HAN) {
                bare.append((char) c);
            } else if (Character.isLetterOrDigit(c)) {
                bare.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }
}
