package dev.newsmill.console;

import static dev.newsmill.console.TestStore.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.console.ArticlePage.Line;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.DocumentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static TestStore store;
    private static ArticleQueries queries;

    @BeforeAll
    static void open() throws Exception {
        store = new TestStore();
        queries = ArticleQueries.open(store.config(List.of()));
    }

    @AfterAll
    static void stop() throws Exception {
        queries.close();
        store.close();
    }

    @AfterEach
    void empty() throws Exception {
        store.run("truncate document, article, verdict, verdict_flag, mention, office, document_search, outcome");
    }

    @Test
    void followsCopiesToTheirRootAndCountsPublishersOnce() throws Exception {
        // given: b copies a, c copies b, d stands alone
        DocumentId a = stored("a", "新华社青河8月1日电，大桥通车。", NOON);
        DocumentId b = stored("b", "据新华社电，大桥昨天通车。", NOON.plusSeconds(60));
        DocumentId c = stored("c", "大桥昨天通车了。", NOON.plusSeconds(86_400));
        DocumentId d = stored("d", "明天有雨。", NOON);
        original(a);
        copy(b, a);
        copy(c, b);
        original(d);

        // when
        Story story = story(c);

        // then
        assertThat(story.root()).isEqualTo(a);
        assertThat(story.firstSource()).isEqualTo("news.example");
        assertThat(story.members()).extracting(Story.Member::id).containsExactly(a, b, c);
        assertThat(story.members()).extracting(Story.Member::kind).containsExactly(null, "near", "near");
        assertThat(story.documents()).isEqualTo(3);
        assertThat(story.independentSources())
                .as("the agency once, the site once")
                .isEqualTo(2);
        assertThat(story.sources())
                .containsExactly(
                        new Story.Source("新华通讯社", 2, List.of("dateline of 新华社, which is 新华通讯社")),
                        new Story.Source("news.example", 1, List.of("site news.example")));
        assertThat(story.spread()).extracting(Story.Day::documents).containsExactly(2, 1);
        assertThat(queries.find(d.toString()).orElseThrow().story()).isNull();
        assertThat(queries.find(b.toString()).orElseThrow().likeness()).isNotNull();
        assertThat(list(true, false)).containsOnlyKeys(a, d);
        assertThat(list(false, true)).containsOnlyKeys(a, d).containsEntry(a, 3).containsEntry(d, 1);
    }

    @Test
    void aStoryWhoseRootIsNotInTheStoreYetHasOneLineAllTheSame() throws Exception {
        // given: the verdicts of b, c and d name a root that never came, and d copies c
        DocumentId missing = TestStore.event("a", "题", "大桥通车。", NOON).document();
        DocumentId b = stored("b", "大桥昨天通车。", NOON.plusSeconds(60));
        DocumentId c = stored("c", "大桥昨天通车了。", NOON.plusSeconds(120));
        DocumentId d = stored("d", "大桥昨天通车了呢。", NOON.plusSeconds(180));
        copy(b, missing);
        copy(c, missing);
        copy(d, c);

        // then
        assertThat(list(false, true)).containsOnlyKeys(b).containsEntry(b, 3);
        assertThat(list(true, false)).as("none of them is an original").isEmpty();
        Story story = story(d);
        assertThat(story.root()).isEqualTo(missing);
        assertThat(story.firstSource()).isNull();
        assertThat(story.members()).extracting(Story.Member::id).containsExactly(b, c, d);
        ArticleView view = queries.find(b.toString()).orElseThrow();
        assertThat(view.duplicateOf()).isNull();
        assertThat(view.event().duplicate()).isNotNull();

        // when: it comes, with its verdict
        DocumentId a = stored("a", "大桥通车。", NOON);
        original(a);

        // then
        assertThat(list(false, true)).containsOnlyKeys(a).containsEntry(a, 4);
        assertThat(story(d).firstSource()).isEqualTo("news.example");
    }

    @Test
    void aCorrectedOriginalStandsForTheCopiesOfItsFirstVersion() throws Exception {
        // given: two copies of a version that its article has corrected since
        DocumentId first = stored("a", "大桥通车。", NOON);
        DocumentId corrected = stored("a", "大桥昨日通车。", NOON.plusSeconds(600));
        DocumentId b = stored("b", "大桥通车了。", NOON.plusSeconds(60));
        DocumentId c = stored("c", "大桥通车啦。", NOON.plusSeconds(120));
        original(first);
        store.run(
                "insert into verdict (document, order_day, order_fetched_at, order_document, version_of)"
                        + " values (?, 1, '2026-11-20T12:00:00Z'::timestamptz, ?, ?)",
                corrected.toString(),
                first.toString(),
                first.toString());
        copy(b, first);
        copy(c, first);

        // then
        assertThat(list(false, true)).containsOnlyKeys(corrected).containsEntry(corrected, 4);
        assertThat(list(true, false)).containsOnlyKeys(corrected);
        assertThat(story(corrected).members())
                .extracting(Story.Member::id)
                .containsExactlyInAnyOrder(first, b, c, corrected);
        assertThat(story(corrected).members()).extracting(Story.Member::kind).contains("version");
    }

    @Test
    void pagesOfStoriesHaveEachStoryOnceWithoutGaps() throws Exception {
        // given: nine stories of one to three documents, of which every third has lost its root; fetch times interleave
        List<DocumentId> expected = new ArrayList<>();
        for (int story = 0; story < 9; story++) {
            DocumentId root =
                    TestStore.event("r" + story, "题", "第" + story + "篇。", NOON).document();
            boolean isLost = story % 3 == 2;
            if (!isLost) {
                stored("r" + story, "第" + story + "篇。", NOON.plusSeconds(story));
                original(root);
                expected.add(root);
            }
            for (int copies = 0; copies < story % 3; copies++) {
                DocumentId copy = stored(
                        "c" + story + copies,
                        "抄第" + story + "篇。" + copies,
                        NOON.plusSeconds(20L - story + 30L * copies));
                copy(copy, root);
                if (isLost && copies == 0) {
                    expected.add(copy);
                }
            }
        }

        // when
        List<DocumentId> listed = new ArrayList<>();
        String before = null;
        do {
            ArticlePage page = queries.list(new ArticleQuery(null, null, null, before, 2, false, true));
            page.articles().forEach(line -> listed.add(line.id()));
            before = page.next();
        } while (before != null);

        // then
        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(listed).isSortedAccordingTo((x, y) -> fetchedAt(y).compareTo(fetchedAt(x)));
    }

    @Test
    void relatedDocumentsAreListedEarliestFirst() throws Exception {
        DocumentId late = stored("a", "大桥通车。", NOON.plusSeconds(60));
        DocumentId early = stored("b", "隧道通车。", NOON);
        DocumentId linking = stored("c", "桥隧都通车了。", NOON.plusSeconds(120));
        DocumentId missing = TestStore.event("d", "题", "没有来。", NOON).document();
        original(linking);
        store.run(
                "update verdict set links = array[?, ?, ?] where document = ?",
                early.toString(),
                missing.toString(),
                late.toString(),
                linking.toString());

        ArticleView view = queries.find(linking.toString()).orElseThrow();

        assertThat(view.related()).extracting(ArticleView.Related::id).containsExactly(early, late);
        assertThat(view.event().links()).containsExactly(early, missing, late);
        assertThat(view.story()).as("a link is no copy").isNull();
    }

    private Instant fetchedAt(DocumentId document) {
        return queries.find(document.toString()).orElseThrow().event().fetchedAt();
    }

    /** What is listed, with the size of its story. */
    private static TreeMap<DocumentId, @Nullable Integer> list(boolean originals, boolean byStory) {
        TreeMap<DocumentId, @Nullable Integer> listed =
                new TreeMap<>((x, y) -> x.toString().compareTo(y.toString()));
        for (Line line : queries.list(new ArticleQuery(null, null, null, null, 10, originals, byStory))
                .articles()) {
            listed.put(line.id(), line.story());
        }
        return listed;
    }

    private static Story story(DocumentId document) {
        Story story = queries.find(document.toString()).orElseThrow().story();
        assertThat(story).isNotNull();
        return story;
    }

    private static DocumentId stored(String article, String text, Instant fetchedAt) throws Exception {
        ArticleEnriched event = TestStore.event(article, "题", text, fetchedAt);
        return store.store(event);
    }

    private static void original(DocumentId document) throws Exception {
        verdict(document, null);
    }

    private static void copy(DocumentId document, DocumentId of) throws Exception {
        verdict(document, of);
    }

    private static void verdict(DocumentId document, @Nullable DocumentId of) throws Exception {
        store.run(
                "insert into verdict values (?, 1, '2026-11-20T12:00:00Z'::timestamptz, ?, ?, ?, ?, null)",
                document.toString(),
                (of == null ? document : of).toString(),
                of == null ? null : of.toString(),
                of == null ? null : "near",
                of == null ? null : 0.9);
    }
}
