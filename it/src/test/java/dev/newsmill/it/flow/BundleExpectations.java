package dev.newsmill.it.flow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.console.ArticleQueries;
import dev.newsmill.console.ArticleQuery;
import dev.newsmill.console.ArticleView;
import dev.newsmill.console.Ledger;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the bundled documents to {@code seeds/expected.json}, wherever broker and database run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BundleExpectations {
    private Newsmill newsmill;
    private Ledger ledger;
    private List<ArticleEnriched> events;
    private List<Outcome> outcomes;
    private Map<DocumentId, DuplicateVerdict> verdicts;

    @BeforeAll
    void feedTheBundle(@TempDir Path data) throws Exception {
        newsmill = start(data);
        assertThat(newsmill.feed().apply(Newsmill.SEEDS).problems()).isEmpty();
        ledger = newsmill.drained();
        events = newsmill.events();
        outcomes = newsmill.outcomes();
        verdicts = newsmill.finalVerdicts();
    }

    abstract Newsmill start(Path data) throws Exception;

    @AfterAll
    void stop() {
        if (newsmill != null) {
            newsmill.close();
        }
    }

    static List<Seed> articles() throws IOException {
        return Seed.all().stream().filter(Seed::becomesAnArticle).toList();
    }

    @Test
    void everyDocumentHasTheOutcomeThatItsLineSays() throws IOException {
        // given
        Map<String, List<String>> expected = Seed.all().stream()
                .collect(groupingBy(BundleExpectations::article, mapping(BundleExpectations::became, toList())));

        // when
        Map<String, List<String>> actual = outcomes.stream()
                .collect(groupingBy(
                        outcome -> String.valueOf(outcome.id()), mapping(BundleExpectations::became, toList())));

        // then
        expected.values().forEach(kinds -> kinds.sort(Comparator.naturalOrder()));
        actual.values().forEach(kinds -> kinds.sort(Comparator.naturalOrder()));
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyArticleComesOutAsItsLineSays(Seed seed) throws IOException {
        ArticleEnriched event = event(seed);
        assertThat(event.title()).isEqualTo(seed.title());
        assertThat(event.language().tag()).isEqualTo(seed.language());
        assertThat(event.flags()).containsAll(seed.flags());
        if (!(seed.publishedMayBeNull() && event.published() == null)) {
            String day =
                    event.published() == null ? null : event.published().value().substring(0, 10);
            assertThat(day).isEqualTo(seed.published());
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyCopyNamesItsOriginalAndNoOtherArticleIsACopy(Seed seed) throws IOException {
        DuplicateVerdict verdict = verdicts.get(event(seed).document());
        String original = verdict.duplicate() == null
                ? null
                : verdict.duplicate().of().article().value();
        assertThat(original).isEqualTo(seed.duplicateOf() == null ? null : idOf(seed.duplicateOf()));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theStoreShowsWhatTheTopicsSay(Seed seed) throws IOException {
        ArticleEnriched event = event(seed);
        try (ArticleQueries queries = ArticleQueries.open(newsmill.console())) {
            ArticleView view = queries.find(event.document().toString()).orElseThrow();
            assertThat(view.current()).isEqualTo(seed.current());
            assertThat(view.event().text()).isEqualTo(event.text());
            assertThat(view.event().duplicate())
                    .isEqualTo(verdicts.get(event.document()).duplicate());
        }
    }

    @Test
    void theLedgerBalancesAndTheDatabaseAgrees() throws IOException {
        long enriched = Seed.all().stream()
                .filter(seed -> seed.outcome().equals("enriched"))
                .count();
        long copies =
                Seed.all().stream().filter(seed -> seed.duplicateOf() != null).count();
        assertThat(ledger.balanced()).isTrue();
        assertThat(ledger.partitions().stream()
                        .mapToLong(Ledger.PartitionLine::outcomes)
                        .sum())
                .isEqualTo(Seed.all().size());
        assertThat(ledger.rows()).isEqualTo(enriched);
        assertThat(ledger.enrichedEvents()).isEqualTo(enriched);
        assertThat(ledger.duplicates()).isEqualTo(copies);
        assertThat(ledger.setAside()).isZero();
    }

    @Test
    void everyEventIsPublishedOnce() {
        assertThat(events).extracting(ArticleEnriched::document).doesNotHaveDuplicates();
    }

    @Test
    void chineseTextIsSimplifiedAndFreeOfResidue() {
        for (ArticleEnriched event : events) {
            if (event.language().tag().startsWith("zh")) {
                assertThat(event.title() + event.text())
                        .as(event.title())
                        .doesNotContainPattern("\\p{IsHan}\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\\)")
                        .doesNotContain("返回搜狐", "上一条", "上一篇", "版权所有", "&nbsp;", "ldquo", "\u00a0", "發", "區", "長", "產");
            }
        }
    }

    @Test
    void everyMentionStandsInItsField() {
        List<String> named = new ArrayList<>();
        for (ArticleEnriched event : events) {
            for (var entity : event.entities()) {
                for (var mention : entity.mentions()) {
                    String field = mention.field() == ArticleEnriched.Field.TITLE ? event.title() : event.text();
                    named.add(field.substring(mention.start(), mention.end()));
                    assertThat(field.substring(mention.start(), mention.end())).isNotBlank();
                }
            }
        }
        assertThat(named).as("the bundle names somebody").isNotEmpty();
    }

    @Test
    void searchFindsAnArticleByAWordOfItsTitleInEitherScript() {
        try (ArticleQueries queries = ArticleQueries.open(newsmill.console())) {
            for (String query : List.of("溧阳高新区", "溧陽高新區")) {
                assertThat(queries.list(ArticleQuery.search(query, 10)).articles())
                        .as(query)
                        .anySatisfy(line -> assertThat(line.title()).isEqualTo("溧阳高新区召开2022年创新发展大会"));
            }
        }
    }

    private ArticleEnriched event(Seed seed) throws IOException {
        ArticleId id = seed.id();
        List<ArticleEnriched> versions = events.stream()
                .filter(event -> event.id().equals(id))
                .sorted(Comparator.comparing(ArticleEnriched::fetchedAt))
                .toList();
        assertThat(versions).as("events of %s", seed).isNotEmpty();
        boolean latest = !Boolean.FALSE.equals(seed.current());
        return versions.get(latest ? versions.size() - 1 : 0);
    }

    private static String idOf(String file) throws IOException {
        return Seed.all().stream()
                .filter(seed -> seed.file().equals(file))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    /** Null for a dead letter: nobody can say which article it was. */
    private static String article(Seed seed) {
        try {
            return seed.outcome().equals("dead-letter") ? "null" : seed.id().value();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String became(Seed seed) {
        return seed.outcome() + (seed.reason() == null ? "" : " " + seed.reason());
    }

    private static String became(Outcome outcome) {
        boolean rejected = outcome.outcome() == Outcome.Kind.REJECTED;
        return outcome.outcome().label() + (rejected ? " " + outcome.reason() : "");
    }
}
