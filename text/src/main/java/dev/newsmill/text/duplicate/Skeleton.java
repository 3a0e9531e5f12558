package dev.newsmill.text.duplicate;

/** The letters and digits of a text in lower case: what is left when layout and punctuation are ignored. */
final class Skeleton {
    private Skeleton() {}

    /** One pass, by UTF-16 code units; halves of supplementary characters are kept as they are. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                kept.append(Character.toLowerCase(c));
            }
        }
        return kept.toString();
    }
}
