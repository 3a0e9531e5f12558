package dev.newsmill.console;

import dev.newsmill.console.Marked.Paragraph;
import dev.newsmill.console.Marked.Part;
import dev.newsmill.console.Marked.Span;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.Entity;
import dev.newsmill.events.ArticleEnriched.Field;
import dev.newsmill.events.ArticleEnriched.Mention;
import dev.newsmill.events.ArticleEnriched.Original;
import dev.newsmill.events.ArticleEnriched.Role;
import dev.newsmill.text.normalise.OffsetMap;
import dev.newsmill.text.normalise.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One version of an article, as its page shows it. */
record ArticleSheet(
        String heading,
        ArticleEnriched event,
        ArticleView view,
        @Nullable String link,
        @Nullable String published,
        String fetched,
        String script,
        String languageConfidence,
        List<Part> title,
        List<Paragraph> text,
        boolean hasOriginal,
        List<Part> originalTitle,
        List<Paragraph> originalText,
        List<Name> entities,
        List<OfficeLine> offices,
        boolean hasOtherVersions,
        List<Row> versions,
        List<Row> related,
        @Nullable Row original,
        @Nullable CopySheet copy,
        @Nullable StorySheet story,
        List<Why.Line> outcomes) {

    /** Another document on the page; {@code here} marks the one shown. */
    record Row(String id, String title, String source, String fetched, boolean current, boolean here) {}

    /** An entity and how else it is written. */
    record Name(
            String id,
            String type,
            String name,
            int mentions,
            @Nullable String aliases) {}

    /** An office; {@code scope} says how it is known whose it is. */
    record OfficeLine(
            String person, @Nullable String organisation, String role, boolean former, String scope, boolean open) {}

    static ArticleSheet of(ArticleView view, List<Why.Line> outcomes) {
        ArticleEnriched event = view.event();
        Original originalTitle = event.originalTitle();
        Original originalText = event.originalText();
        List<Span> inTitle = spans(event, Field.TITLE);
        List<Span> inText = spans(event, Field.TEXT);
        var duplicate = event.duplicate();
        return new ArticleSheet(
                Card.titleOr(event.title()),
                event,
                view,
                link(event.url()),
                event.published() == null
                        ? null
                        : Times.published(event.published().value()),
                Times.shown(event.fetchedAt()),
                Card.scriptOf(event.language().tag()),
                twoDigits(event.language().confidence()),
                Marked.parts(Card.titleOr(event.title()), event.title().isBlank() ? List.of() : inTitle),
                Marked.paragraphs(event.text(), inText),
                originalTitle != null || originalText != null,
                originalTitle == null
                        ? Marked.parts(event.title(), inTitle)
                        : Marked.parts(
                                originalTitle.text(),
                                mapped(inTitle, originalTitle, event.title().length())),
                originalText == null
                        ? Marked.paragraphs(event.text(), inText)
                        : Marked.paragraphs(
                                originalText.text(),
                                mapped(inText, originalText, event.text().length())),
                event.entities().stream().map(ArticleSheet::name).toList(),
                event.roles().stream().map(ArticleSheet::office).toList(),
                view.versions().size() > 1,
                rows(view.versions(), event),
                rows(view.related(), event),
                view.duplicateOf() == null ? null : row(view.duplicateOf(), event),
                duplicate == null ? null : CopySheet.of(duplicate, view.likeness()),
                view.story() == null ? null : StorySheet.of(view.story(), event.document()),
                outcomes);
    }

    static String twoDigits(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    /** Only a web address becomes a link: the page is somebody else's. */
    private static @Nullable String link(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    private static Name name(Entity entity) {
        return new Name(
                entity.id(),
                entity.type().label(),
                entity.name(),
                entity.mentions().size(),
                entity.aliases().isEmpty() ? null : String.join(", ", entity.aliases()));
    }

    private static OfficeLine office(Role role) {
        OfficeScope scope = OfficeScope.of(role.origin());
        return new OfficeLine(
                role.person(),
                role.organisation(),
                role.role(),
                Boolean.TRUE.equals(role.former()),
                scope.words(),
                scope == OfficeScope.OPEN);
    }

    private static List<Span> spans(ArticleEnriched event, Field field) {
        List<Span> spans = new ArrayList<>();
        for (Entity entity : event.entities()) {
            for (Mention mention : entity.mentions()) {
                if (mention.field() == field) {
                    spans.add(new Span(
                            mention.start(), mention.end(), entity.type().label(), entity.id()));
                }
            }
        }
        return spans;
    }

    private static List<Span> mapped(List<Span> spans, Original original, int length) {
        OffsetMap offsets =
                OffsetMap.of(original.edits(), length, original.text().length());
        List<Span> mapped = new ArrayList<>();
        for (Span span : spans) {
            Range range = offsets.toOriginal(span.start(), span.end());
            mapped.add(new Span(range.start(), range.end(), span.kind(), span.entity()));
        }
        return mapped;
    }

    private static List<Row> rows(List<ArticleView.Related> related, ArticleEnriched event) {
        return related.stream().map(each -> row(each, event)).toList();
    }

    private static Row row(ArticleView.Related related, ArticleEnriched event) {
        return new Row(
                related.id().toString(),
                Card.titleOr(related.title()),
                related.source(),
                Times.shown(related.fetchedAt()),
                related.current(),
                related.id().equals(event.document()));
    }
}
