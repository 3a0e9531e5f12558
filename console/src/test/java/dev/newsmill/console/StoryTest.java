package dev.newsmill.console;

import static dev.newsmill.console.TestStore.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.console.ArticlePage.Line;
import dev.newsmill.events.DocumentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {
    @Test
    void followsCopiesToTheirRootAndCountsPublishersOnce() throws Exception {
        // given: b copies a, c copies b, d stands alone
        try (TestStore store = new TestStore()) {
            DocumentId a = store.store(TestStore.event("a", "通车", "新华社青河8月1日电，大桥通车。", NOON));
            DocumentId b = store.store(TestStore.event("b", "通车了", "新华社青河8月1日电，大桥昨天通车。", NOON.plusSeconds(60)));
            DocumentId c = store.store(TestStore.event("c", "大桥", "大桥昨天通车了。", NOON.plusSeconds(86_400)));
            DocumentId d = store.store(TestStore.event("d", "天气", "明天有雨。", NOON));
            verdict(store, a, null);
            verdict(store, b, a);
            verdict(store, c, b);
            verdict(store, d, null);

            // when
            try (ArticleQueries queries = ArticleQueries.open(store.config(List.of()))) {
                Story story = queries.find(c.toString()).orElseThrow().story();
                ArticlePage stories = queries.list(new ArticleQuery(null, null, null, null, 10, false, true));
                ArticlePage originals = queries.list(new ArticleQuery(null, null, null, null, 10, true, false));

                // then
                assertThat(story.root()).isEqualTo(a);
                assertThat(story.members()).extracting(Story.Member::id).containsExactly(a, b, c);
                assertThat(story.documents()).isEqualTo(3);
                assertThat(story.independentSources())
                        .as("the agency once, the site once")
                        .isEqualTo(2);
                assertThat(story.spread()).extracting(Story.Day::documents).containsExactly(2, 1);
                assertThat(queries.find(d.toString()).orElseThrow().story()).isNull();
                assertThat(queries.find(b.toString()).orElseThrow().likeness()).isNotNull();
                assertThat(originals.articles()).extracting(Line::id).containsExactlyInAnyOrder(a, d);
                assertThat(stories.articles())
                        .filteredOn(line -> line.id().equals(a))
                        .extracting(Line::story)
                        .containsExactly(3);
            }
        }
    }

    private static void verdict(TestStore store, DocumentId document, DocumentId of) throws Exception {
        store.run(
                "insert into verdict values (?, 1, '2026-11-20T12:00:00Z'::timestamptz, ?, ?, ?, ?, null)",
                document.toString(),
                (of == null ? document : of).toString(),
                of == null ? null : of.toString(),
                of == null ? null : "near",
                of == null ? null : 0.9);
    }
}
