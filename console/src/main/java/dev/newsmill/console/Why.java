package dev.newsmill.console;

import dev.newsmill.events.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The explanation of what became of an article.
 *
 * @param article its version asked for, or the current one; null when no version was ever accepted
 * @param outcomes one per raw record of the article, latest fetch first; at most 100
 * @param rejections the sentences of those that were declined
 */
public record Why(@Nullable ArticleView article, List<Outcome> outcomes, List<String> rejections) {
    public Why {
        outcomes = List.copyOf(outcomes);
        rejections = List.copyOf(rejections);
    }

    /** The outcomes as a page shows them. */
    List<Line> lines() {
        return outcomes.stream()
                .map(outcome -> new Line(
                        outcome.raw().toString(),
                        outcome.outcome().label(),
                        outcome.reason(),
                        outcome.fetchedAt() == null ? null : Times.shown(outcome.fetchedAt())))
                .toList();
    }

    /** An outcome as a page shows it. */
    record Line(
            String raw,
            String outcome,
            @Nullable String reason,
            @Nullable String fetched) {}
}
