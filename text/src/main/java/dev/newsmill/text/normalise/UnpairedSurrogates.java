package dev.newsmill.text.normalise;

/** Half a character cannot be written in UTF-8: U+FFFD stands in its place. */
final class UnpairedSurrogates implements Rule {
    @Override
    public String kind() {
        return "unpaired-surrogate";
    }

    @Override
    public void apply(String text, Draft.Rewriter rewriter) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                i++;
            } else {
                rewriter.keepTo(i);
                rewriter.replace(1, "\uFFFD");
            }
        }
    }
}
