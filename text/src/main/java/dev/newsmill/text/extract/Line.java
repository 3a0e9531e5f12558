package dev.newsmill.text.extract;

/**
 * A line of a page as a reader sees it.
 *
 * @param text trimmed, without line breaks, not empty
 * @param linkShare which share of its characters is link text, 0 to 1
 * @param heading whether the markup calls it a heading
 */
record Line(String text, LineKind kind, double linkShare, boolean heading) {
    static Line of(String text, double linkShare, boolean heading) {
        return new Line(text, LineRules.kindOf(text), linkShare, heading);
    }

    int length() {
        return text.length();
    }
}
