package dev.newsmill.text.normalise;

import java.util.List;

/**
 * What one rule did to a text.
 *
 * @param kind the rule, in kebab-case
 * @param count how often it changed something, at least 1
 * @param examples the first different changes, at least one and at most {@value #MOST_EXAMPLES}
 */
public record Step(String kind, int count, List<Change> examples) {
    /** More would not tell more. */
    public static final int MOST_EXAMPLES = 3;

    public Step {
        if (kind.isBlank() || count <= 0) {
            throw new IllegalArgumentException("step '" + kind + "' with count " + count);
        }
        examples = List.copyOf(examples);
    }

    /**
     * One change.
     *
     * @param before at most {@value #LONGEST} code units of what was there
     * @param after at most as many of what stands there now; empty when it was removed
     */
    public record Change(String before, String after) {
        private static final int LONGEST = 40;

        public Change {
            before = shortened(before);
            after = shortened(after);
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }
    }
}
