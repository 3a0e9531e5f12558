package dev.newsmill.console;

import dev.newsmill.console.Marked.Part;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.DocumentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article in a list, as a page shows it. */
record Card(
        String id,
        String key,
        List<Part> title,
        String source,
        @Nullable String published,
        String fetched,
        Instant fetchedIso,
        String language,
        String script,
        @Nullable String duplicateOf,
        List<ArticlePage.EntityLine> entities,
        List<Part> snippet) {
    private static final int ENTITIES_SHOWN = 5;

    static Card of(ArticlePage.Line line, List<String> words) {
        return new Card(
                line.id().toString(),
                line.id().article().value(),
                Marked.words(titleOr(line.title()), words),
                line.source(),
                Times.published(line.published()),
                Times.shown(line.fetchedAt()),
                line.fetchedAt(),
                line.language(),
                scriptOf(line.language()),
                line.duplicateOf() == null ? null : line.duplicateOf().toString(),
                line.entities(),
                Marked.words(line.snippet(), words));
    }

    /** Of an event that has just come. */
    static Card of(ArticleEnriched event) {
        List<ArticlePage.EntityLine> entities = event.entities().stream()
                .map(entity -> new ArticlePage.EntityLine(
                        entity.id(),
                        entity.type().label(),
                        entity.name(),
                        entity.mentions().size()))
                .sorted(Comparator.comparingInt(ArticlePage.EntityLine::mentions)
                        .reversed())
                .limit(ENTITIES_SHOWN)
                .toList();
        DocumentId duplicateOf =
                event.duplicate() == null ? null : event.duplicate().of();
        return of(
                new ArticlePage.Line(
                        event.document(),
                        event.title(),
                        event.source(),
                        event.url(),
                        event.published() == null ? null : event.published().value(),
                        event.fetchedAt(),
                        event.language().tag(),
                        duplicateOf,
                        entities,
                        Snippet.of(event.text(), List.of()),
                        null),
                List.of());
    }

    /** The tag of the text as normalised: Chinese is simplified by then, and glyphs differ. */
    static String scriptOf(String language) {
        return language.equals("zh-Hant") ? "zh-Hans" : language;
    }

    static String titleOr(String title) {
        return title.isBlank() ? "(no title)" : title;
    }
}
