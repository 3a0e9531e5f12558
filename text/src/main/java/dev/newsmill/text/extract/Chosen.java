package dev.newsmill.text.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field, the rule that chose it, and what lost.
 *
 * @param value trimmed and not empty, or null when nothing was found
 * @param rule the rule that chose; {@code none} when nothing was found
 * @param candidates what lost, each as {@code value (rule)}
 */
public record Chosen(@Nullable String value, String rule, List<String> candidates) {
    public Chosen {
        candidates = List.copyOf(candidates);
    }

    /** Nothing found. */
    static Chosen none() {
        return new Chosen(null, "none", List.of());
    }
}
