package dev.newsmill.text.extract;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A line of a page as a reader sees it.
 *
 * @param text trimmed, without line breaks, not empty
 * @param linkShare which share of its characters is link text, 0 to 1
 * @param heading whether the markup calls it a heading
 * @param weight its length, see {@link Characters#weight}
 * @param punctuation how many marks of punctuation it has
 */
record Line(String text, LineKind kind, double linkShare, boolean heading, double weight, int punctuation) {
    private static final double ENTRY_LINKED = 0.25;
    private static final double ENTRY_LENGTH = 60;
    private static final Pattern STAMP =
            Pattern.compile("\\d{1,2}[-/月.]\\d{1,2}日?\\s+\\d{1,2}:\\d{2}|\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}");

    static Line of(String text, double linkShare, boolean heading) {
        return new Line(
                text,
                LineRules.kindOf(text),
                linkShare,
                heading,
                Characters.weight(text),
                Characters.punctuation(text));
    }

    /** An entry in a list of articles: a link with a date or time beside it. */
    boolean isEntry() {
        return linkShare >= ENTRY_LINKED
                && kind == LineKind.TEXT
                && weight <= ENTRY_LENGTH
                && STAMP.matcher(text).find();
    }

    /** Marks a line that is known to stand on many pages. */
    Line unless(Predicate<String> boilerplate) {
        return boilerplate.test(text) ? as(LineKind.BOILERPLATE) : this;
    }

    Line as(LineKind other) {
        return new Line(text, other, linkShare, heading, weight, punctuation);
    }

    int length() {
        return text.length();
    }
}
