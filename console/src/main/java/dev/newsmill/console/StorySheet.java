package dev.newsmill.console;

import dev.newsmill.events.DocumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story, as the page of one of its documents shows it. */
record StorySheet(Story story, @Nullable String firstSource, String first, String last, List<Row> members, int left) {

    /** A document of the story; {@code here} marks the one whose page this is. */
    record Row(
            String id,
            String title,
            String source,
            String family,
            String fetched,
            @Nullable String kind,
            boolean here) {}

    boolean oneSource() {
        return story.independentSources() == 1;
    }

    static StorySheet of(Story story, DocumentId shown) {
        return new StorySheet(
                story,
                story.firstSource(),
                Times.shown(story.first()),
                Times.shown(story.last()),
                story.members().stream().map(member -> row(member, shown)).toList(),
                story.documents() - story.members().size());
    }

    private static Row row(Story.Member member, DocumentId shown) {
        return new Row(
                member.id().toString(),
                Card.titleOr(member.title()),
                member.source(),
                member.family(),
                Times.shown(member.fetchedAt()),
                member.kind(),
                member.id().equals(shown));
    }
}
