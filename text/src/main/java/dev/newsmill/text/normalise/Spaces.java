package dev.newsmill.text.normalise;

/**
 * White space of every kind: a run of it is one space, or one {@code \n} when it contains a line break; none at the start and the
 * end of the text.
 */
final class Spaces implements Rule {
    @Override
    public String kind() {
        return "space";
    }

    @Override
    public void apply(String text, Draft.Rewriter rewriter) {
        int i = 0;
        while (i < text.length()) {
            if (!isSpace(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            boolean lineBreak = false;
            while (end < text.length() && isSpace(text.charAt(end))) {
                lineBreak |= isLineBreak(text.charAt(end));
                end++;
            }
            boolean atEdge = i == 0 || end == text.length();
            String one = lineBreak ? "\n" : " ";
            if (atEdge) {
                rewriter.keepTo(i);
                rewriter.drop(end - i);
            } else if (end - i != 1 || text.charAt(i) != one.charAt(0)) {
                rewriter.keepTo(i);
                rewriter.replace(end - i, one);
            }
            i = end;
        }
    }

    private static boolean isSpace(char unit) {
        if (unit > 0x3000 || (unit > ' ' && unit < 0x85)) {
            return false;
        }
        return unit == ' '
                || (unit >= '\t' && unit <= '\r')
                || unit == 0x85
                || unit == 0xA0
                || unit == 0x1680
                || (unit >= 0x2000 && unit <= 0x200A)
                || unit == 0x2028
                || unit == 0x2029
                || unit == 0x202F
                || unit == 0x205F
                || unit == 0x3000;
    }

    private static boolean isLineBreak(char unit) {
        return (unit >= '\n' && unit <= '\r') || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
    }
}
