package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsmill.app.NewsmillCli;
import dev.newsmill.app.command.Terminal;
import dev.newsmill.app.replay.RunRegistry;
import dev.newsmill.console.ConsoleConfig;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DuplicateFlag;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Run;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What bounds the search for duplicates, on a whole system: the floor, the cap and the keys that are stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicateBoundsIT {
    private static final LocalDate DAY = LocalDate.parse("2024-01-05");
    private static final int ERA = Math.toIntExact(Math.floorDiv(DAY.toEpochDay(), 30));
    private static final int ARTICLES = 6;
    private static final Duration MOST = Duration.ofMinutes(2);

    /** What every article of the archive ends with. */
    private static final String FORM = DuplicateWorlds.story(77, 240);

    private Path folder;
    private Newsmill newsmill;
    private Ingest ingest;
    private final List<ArticleFetched> archive = new ArrayList<>();
    private ArticleFetched copy;

    @BeforeAll
    void feed(@TempDir Path own) throws Exception {
        folder = own;
        newsmill = Newsmill.start(folder.resolve("data"));
        ingest = new Ingest(newsmill.ingestUrl());
        for (int i = 0; i < ARTICLES; i++) {
            archive.add(article("site" + i + ".example", i, FORM, DAY));
        }
        copy = article("copies.example", 0, FORM, DAY.plusDays(1));
        archive.add(copy);
        ingest.post(archive);
        newsmill.drained();
    }

    @AfterAll
    void stop() {
        if (newsmill != null) {
            newsmill.close();
        }
    }

    @Test
    void stopKeysLearnedFromAnArchiveSpareTheComparisonsThatTheCapCutsShort() throws Exception {
        // given: a table of the keys of the form, which seven documents hold
        Path pages = Files.createDirectory(folder.resolve("archive"));
        for (ArticleFetched each : archive) {
            Files.writeString(
                    pages.resolve(each.source() + ".txt"),
                    String.valueOf(each.body().text()));
        }
        Path table = folder.resolve("stop-keys.txt");
        run(0, "learn", "stop-keys", "--from", pages.toString(), "--out", table.toString(), "--holders", "3");

        // when: the same history with a cap of three, without and with the table
        replay("capped", "--duplicate-cap", "3");
        replay("stopped", "--duplicate-cap", "3", "--stop-keys", table.toString());

        // then
        List<DuplicateVerdict> capped = verdicts("capped", archive);
        List<DuplicateVerdict> stopped = verdicts("stopped", archive);
        assertThat(capped.stream().filter(verdict -> verdict.flags().contains("degraded: cap")))
                .as("a key with more holders than three flags them all")
                .hasSizeGreaterThan(3);
        assertThat(stopped).allSatisfy(verdict -> assertThat(verdict.flags()).isEmpty());
        assertThat(stopped.stream().filter(verdict -> verdict.duplicate() != null))
                .as("what is stopped is the form, not the copy")
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.document().article()).isEqualTo(copy.id()));
        assertThat(registered("capped").release().digest())
                .isNotEqualTo(registered("stopped").release().digest());
        assertThat(run(0, "ledger", "--run", "capped"))
                .contains(" documents flagged 'degraded: cap': " + DuplicateFlag.CAPPED.explanation());
        assertThat(run(0, "ledger", "--run", "stopped")).doesNotContain("degraded: cap");
    }

    @Test
    void aFloorOnlyRisesDropsWhatIsBelowAndFlagsWhatComesAfterwards() throws Exception {
        // when
        String raised = run(0, "floor", Integer.toString(ERA + 2));

        // then: what was reported is registered, and nothing lowers it
        assertThat(raised)
                .contains("from era " + (ERA + 2) + " on, which began on " + LocalDate.ofEpochDay(30L * (ERA + 2)));
        for (int refused : new int[] {ERA + 2, ERA + 1}) {
            assertThat(run(1, "floor", Integer.toString(refused)))
                    .isEqualToNormalizingNewlines(
                            "newsmill: run 'live' has the floor " + (ERA + 2) + "; a floor only rises\n");
        }
        assertThat(run(1, "floor", "9", "--run", "nobody")).contains("there is no run 'nobody'");
        assertThat(registered("live").floor()).isEqualTo(ERA + 2);

        // when: every shard has seen it, and a copy of what was dropped comes
        int[] probes = {100};
        await().atMost(MOST).until(() -> flags(sent(article("probe.example", probes[0]++, "", DAY)))
                .contains("closed"));
        ArticleFetched late = article("late.example", 1, "", DAY.plusDays(2));
        ArticleFetched atTheFloor = article("edge.example", 200, "", LocalDate.ofEpochDay(30L * (ERA + 2)));
        ArticleFetched above = article("above.example", 201, "", LocalDate.ofEpochDay(30L * (ERA + 3)));
        sent(late);
        sent(atTheFloor);
        sent(above);

        // then
        DuplicateVerdict verdict = verdicts("live", List.of(late)).get(0);
        assertThat(verdict.duplicate()).as("its original was dropped").isNull();
        assertThat(verdict.flags()).containsExactly("closed", "degraded: floor");
        assertThat(flags(atTheFloor)).containsExactly("degraded: floor");
        assertThat(flags(above)).isEmpty();
        assertThat(flags(archive.get(1)))
                .as("what was decided before stays as it was")
                .isEmpty();
        explained(late);

        // when: history is enriched again
        replay("again");

        // then: a replay sets no floor, so it finds the original
        assertThat(registered("again").floor()).isNull();
        DuplicateVerdict again = verdicts("again", List.of(late)).get(0);
        assertThat(again.flags()).isEmpty();
        assertThat(again.duplicate()).isNotNull();
        assertThat(again.duplicate().of().article()).isEqualTo(archive.get(1).id());
        assertThat(run(0, "ledger", "--run", "again")).doesNotContain("flagged");
    }

    /** On the ledger, in the API, on the article's page and by {@code why}, in the same words. */
    private void explained(ArticleFetched flagged) throws Exception {
        String id = flagged.id().value();
        String clause = DuplicateFlag.CLOSED.explanation();
        assertThat(run(0, "ledger")).contains(" flagged 'closed': " + clause);
        assertThat(run(0, "why", id)).contains("closed: " + clause, "degraded: floor: ");
        for (String path : List.of("/api/articles/" + id, "/api/ledger", "/articles/" + id, "/ledger")) {
            assertThat(get(path)).as(path).contains("closed", "so articles that still come will not be compared");
        }
    }

    private static ArticleFetched article(String source, int number, String end, LocalDate day) {
        String own = DuplicateWorlds.story(5_000 + number, 2_000);
        String url = "https://" + source + "/" + number;
        Body body = Body.ofText("标题：" + own.substring(0, 14) + "\n" + own + end);
        Instant fetchedAt = Instant.parse(day + "T02:00:00Z");
        ArticleId id = ArticleId.of(url, source, null, body.toBytes());
        return new ArticleFetched(
                id, url, source, null, fetchedAt, fetchedAt, "test", "text/plain", null, body, Hints.NONE);
    }

    private ArticleFetched sent(ArticleFetched article) throws Exception {
        assertThat(ingest.post(List.of(article)).body().at("/items/0/id").asText())
                .isEqualTo(article.id().value());
        newsmill.drained();
        return article;
    }

    private List<String> flags(ArticleFetched article) {
        return verdicts("live", List.of(article)).get(0).flags();
    }

    /** The final verdicts on these articles, in their order. */
    private List<DuplicateVerdict> verdicts(String run, List<ArticleFetched> articles) {
        Map<ArticleId, DuplicateVerdict> byArticle = Newsmill.latest(
                        CommittedRecords.of(newsmill.bootstrapServers(), Topics.ARTICLE_VERDICT, new RunName(run))
                                .stream()
                                .map(ConsumerRecord::value)
                                .toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().article(), Map.Entry::getValue));
        return articles.stream().map(article -> byArticle.get(article.id())).toList();
    }

    private Run registered(String run) {
        return new RunRegistry(Map.of("bootstrap.servers", newsmill.bootstrapServers()))
                .find(new RunName(run))
                .orElseThrow();
    }

    private void replay(String name, String... options) {
        List<String> command = new ArrayList<>(List.of("replay", "start", "--run", name, "--wait", "--state-dir"));
        command.add(folder.resolve("state-" + name).toString());
        command.addAll(Arrays.asList(options));
        run(0, command.toArray(String[]::new));
    }

    private String get(String path) throws Exception {
        URI page = URI.create(newsmill.consoleUrl() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
    }

    /** What the command said on both streams. */
    private String run(int expectedExit, String... command) {
        ConsoleConfig store = newsmill.console();
        StringWriter said = new StringWriter();
        PrintWriter paper = new PrintWriter(said);
        Map<String, String> environment = Map.of(
                "NEWSMILL_BOOTSTRAP_SERVERS", newsmill.bootstrapServers(),
                "NEWSMILL_DATABASE_URL", store.databaseUrl(),
                "NEWSMILL_DATABASE_USER", store.databaseUser(),
                "NEWSMILL_DATABASE_PASSWORD", store.databasePassword());
        Terminal terminal = new Terminal(paper, paper, InputStream.nullInputStream(), false, environment);
        int code = NewsmillCli.run(terminal, command);
        assertThat(code).as(said.toString()).isEqualTo(expectedExit);
        return said.toString();
    }
}
