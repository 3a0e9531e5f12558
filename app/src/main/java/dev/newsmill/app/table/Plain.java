package dev.newsmill.app.table;

/** Takes the sting out of crawled text: what a terminal would obey is not printed. Pure and thread-safe. */
public final class Plain {
    private Plain() {}

    /** One line: every run of white space, control and invisible format characters becomes one space. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        for (int codePoint : text.codePoints().toArray()) {
            if (isUnprintable(codePoint) || Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                gap = true;
            } else {
                if (gap && line.length() > 0) {
                    line.append(' ');
                }
                gap = false;
                line.appendCodePoint(codePoint);
            }
        }
        return line.toString();
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> true;
            default -> codePoint == 0x2029;
        };
    }
}
