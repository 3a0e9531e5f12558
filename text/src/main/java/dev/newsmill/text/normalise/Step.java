package dev.newsmill.text.normalise;

/**
 * One kind of change the normaliser made.
 *
 * @param kind kebab-case name of the step, for example {@code pinyin-annotation}
 * @param count how often it changed something; positive
 */
public record Step(String kind, int count) {
    public Step {
        if (kind.isBlank() || count <= 0) {
            throw new IllegalArgumentException("step '" + kind + "' with count " + count);
        }
    }
}
