package dev.newsmill.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.enrich.Enricher.Accepted;
import dev.newsmill.enrich.Enricher.Result;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.Entity;
import dev.newsmill.events.ArticleEnriched.EntityType;
import dev.newsmill.events.ArticleEnriched.Field;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.Digest;
import dev.newsmill.text.normalise.OffsetMap;
import dev.newsmill.text.normalise.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnricherTest {
    private static final Path SEEDS = Path.of(System.getProperty("newsmill.root", ".."), "seeds");
    private static final Instant FETCHED = Instant.parse("2023-05-28T02:00:00Z");
    private static final String TEXT = "五月二十八日,青河市召开春季农业工作会议,部署全年粮食生产。会议指出,要把粮食安全放在首位,稳定播种面积,提高单产水平。";

    private final Release release = Release.current();

    @Test
    void givesEqualEventsForEqualRecordsOnEveryThread() throws Exception {
        // given
        List<ArticleFetched> articles = samples();
        List<Result> expected =
                articles.stream().map(a -> Enricher.enrich(a, release)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);

        // when
        List<Callable<List<Result>>> tasks = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            tasks.add(() ->
                    articles.stream().map(a -> Enricher.enrich(a, release)).toList());
        }
        List<Future<List<Result>>> results = threads.invokeAll(tasks);
        threads.shutdown();

        // then
        for (Future<List<Result>> result : results) {
            assertThat(result.get()).isEqualTo(expected);
        }
    }

    @Test
    void hashesExactlyTheTitleAndTextThatItPublishes() throws IOException {
        for (ArticleFetched article : samples()) {
            ArticleEnriched event = accepted(article);

            assertThat(event.contentHash()).isEqualTo(Digest.of(ArticleEnriched.content(event.title(), event.text())));
        }
    }

    @Test
    void mapsEveryMentionBackIntoTheOriginal() throws IOException {
        // given
        ArticleEnriched event = accepted(sample("004_4705a3a2855f5500.txt"));
        ArticleEnriched.Original original = event.originalText();
        assertThat(original).isNotNull();

        // when
        OffsetMap offsets = OffsetMap.of(
                original.edits(), event.text().length(), original.text().length());

        // then
        List<Entity> people = event.entities().stream()
                .filter(entity -> entity.type() == EntityType.PERSON)
                .toList();
        assertThat(people).extracting(Entity::name).contains("乔俊杰");
        people.stream()
                .filter(entity -> entity.name().equals("乔俊杰"))
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.field() == Field.TEXT)
                .forEach(mention -> {
                    Range range = offsets.toOriginal(mention.start(), mention.end());
                    assertThat(original.text().substring(range.start(), range.end()))
                            .startsWith("喬俊杰");
                });
    }

    @Test
    void countsTheDayInTheReleasesZone() {
        // given: 17:00 in London is already the next day in Shanghai
        ArticleFetched article = Flow.article("https://a.example/1", Instant.parse("2023-05-28T17:00:00Z"), TEXT);

        // when
        Accepted accepted = (Accepted) Enricher.enrich(article, release);

        // then
        assertThat(accepted.order().day())
                .isEqualTo((int) java.time.LocalDate.of(2023, 5, 29).toEpochDay());
    }

    @Test
    void believesAPublishedDayOnlyOfSourcesItTrusts() {
        // given
        ArticleFetched article =
                Flow.article("https://a.example/1", FETCHED, "标题:青河市召开春季农业工作会议\n发布时间:2023-01-05\n" + TEXT);
        Release trusting = Release.of(ZoneId.of("Asia/Shanghai"), Set.of("example"), ReleaseTables.none());

        // when
        Accepted doubted = (Accepted) Enricher.enrich(article, release);
        Accepted trusted = (Accepted) Enricher.enrich(article, trusting);

        // then
        assertThat(doubted.event().published()).isNotNull();
        assertThat(doubted.order().day())
                .isEqualTo((int) java.time.LocalDate.of(2023, 5, 28).toEpochDay());
        assertThat(trusted.order().day())
                .isEqualTo((int) java.time.LocalDate.of(2023, 1, 5).toEpochDay());
        assertThat(trusted.eras()).hasSize(2);
        assertThat(trusting.digest()).isNotEqualTo(release.digest());
    }

    @Test
    void givesAnEntityOneIdInEveryDocumentThatNamesItInFullAndKeepsTheOtherForms() {
        ArticleEnriched one = accepted(Flow.article(
                "https://a.example/1", FETCHED, "标题:常州国家高新区召开会议\n常州国家高新区今天召开会议,部署全年工作。会议强调,常州高新区要加快发展,建设现代园区。"));
        ArticleEnriched other = accepted(
                Flow.article("https://a.example/2", FETCHED, "标题:多家企业落户\n五月二十八日,常州国家高新区与三家企业签约,项目总投资二十亿元,年内全部开工。"));

        Entity full = zone(one);
        assertThat(full.name()).isEqualTo("常州国家高新区");
        assertThat(full.aliases()).containsExactly("常州高新区");
        assertThat(zone(other).id()).isEqualTo(full.id());
        assertThat(zone(other).aliases()).isEmpty();
    }

    @Test
    void keepsTheTraditionalFormsOfNamesAsPublished() {
        ArticleEnriched event = accepted(Flow.article(
                "https://a.example/1", FETCHED, "標題:臺中市長盧映雪出席活動\n臺中市長盧映雪今天出席活動並致詞,感謝各界長期支持。盧映雪說,臺中市將繼續推動建設,讓市民生活得更好。"));

        assertThat(event.entities())
                .filteredOn(entity -> entity.name().equals("卢映雪"))
                .singleElement()
                .satisfies(entity -> assertThat(entity.aliases()).containsExactly("盧映雪"));
    }

    @Test
    void takesACitysFullNameForTheNameOfItsBareMentions() {
        ArticleEnriched event = accepted(Flow.article(
                "https://a.example/1", FETCHED, "标题:盐城召开会议\n五月二十八日,盐城市召开农业工作会议,部署全年粮食生产。会议指出,盐城要把粮食安全放在首位,稳定播种面积。"));

        assertThat(event.entities())
                .filteredOn(entity -> entity.name().startsWith("盐城"))
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.name()).isEqualTo("盐城市");
                    assertThat(entity.aliases()).containsExactly("盐城");
                });
    }

    private static Entity zone(ArticleEnriched event) {
        return event.entities().stream()
                .filter(entity ->
                        entity.type() == EntityType.PLACE && entity.name().endsWith("高新区"))
                .findFirst()
                .orElseThrow();
    }

    private ArticleEnriched accepted(ArticleFetched article) {
        return ((Accepted) Enricher.enrich(article, release)).event();
    }

    private static List<ArticleFetched> samples() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            List<ArticleFetched> articles = new ArrayList<>();
            for (Path file : files.filter(f -> f.getFileName().toString().matches("00\\d_.*\\.txt"))
                    .sorted()
                    .toList()) {
                articles.add(sample(file.getFileName().toString()));
            }
            assertThat(articles).hasSize(5);
            return articles;
        }
    }

    private static ArticleFetched sample(String file) throws IOException {
        return Flow.article("https://a.example/" + file, FETCHED, Files.readString(SEEDS.resolve(file)));
    }
}
