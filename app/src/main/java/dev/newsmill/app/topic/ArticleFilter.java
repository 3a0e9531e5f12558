package dev.newsmill.app.topic;

import dev.newsmill.events.ArticleEnriched;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a subscriber wants. Components that are null do not restrict.
 *
 * @param entity an entity's id or its canonical name
 * @param source the source's exact name
 * @param originalsOnly leaves out what was a duplicate when it was enriched
 */
public record ArticleFilter(
        @Nullable String entity, @Nullable String source, boolean originalsOnly) implements Predicate<ArticleEnriched> {
    @Override
    public boolean test(ArticleEnriched article) {
        return (source == null || source.equals(article.source()))
                && (!originalsOnly || article.duplicate() == null)
                && (entity == null
                        || article.entities().stream()
                                .anyMatch(found -> entity.equals(found.id()) || entity.equals(found.name())));
    }
}
