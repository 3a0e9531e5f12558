package dev.newsmill.it.flow;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsmill.app.embedded.EmbeddedBroker;
import dev.newsmill.app.embedded.FreePort;
import dev.newsmill.enrich.DuplicateRules;
import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.enrich.EnrichRunner;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Json;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RunName;
import dev.newsmill.events.TopicSetup;
import dev.newsmill.events.Topics;
import dev.newsmill.ingest.ArticlePublisher;
import dev.newsmill.ingest.IngestConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Final verdicts, outcome counts and current versions are a function of the set of fetches: brute force says the same as instances over a
 * broker that join, leave, are killed and restarted. {@code -Pthorough} tries 2,100 worlds.
 */
class DuplicateOracleIT {
    private static final int WORLDS = Integer.getInteger("newsmill.worlds", 70);
    private static final Duration MOST = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 100000", "12, 200000"})
    void everythingEqualsBruteForceByteForByte(int partitions, int firstSeed) throws Exception {
        // given
        Release release = Release.current().judging(Set.of(DuplicateWorlds.TRUSTED), DuplicateRules.standard());
        DuplicateWorlds worlds = new DuplicateWorlds(firstSeed, WORLDS, release);
        Map<DocumentId, DuplicateVerdict> expected = worlds.verdicts();
        assertThat(expected.values().stream()
                        .filter(verdict -> verdict.duplicate() != null)
                        .collect(
                                groupingBy(verdict -> verdict.duplicate().kind().name(), counting())))
                .as("the worlds hold many duplicates of several kinds")
                .containsKeys("EXACT", "NEAR", "CONTAINED");

        // when
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), ports())) {
            String servers = broker.bootstrapServers();
            try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
                TopicSetup.ensure(admin, RunName.LIVE, partitions, (short) 1);
            }
            enrichWithInstancesComingAndGoing(servers, worlds.fetches, release);
            try (EnrichRunner last = instance(servers, "last", release)) {
                await().atMost(MOST)
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(text(verdicts(servers))).isEqualTo(text(expected)));
                assertThat(last.hasFailed()).isFalse();
            }

            // then
            List<Outcome> outcomes = CommittedRecords.values(servers, Topics.ARTICLE_OUTCOME);
            assertThat(outcomes)
                    .extracting(Outcome::raw)
                    .doesNotHaveDuplicates()
                    .hasSize(worlds.fetches.size());
            assertThat(outcomes.stream().filter(outcome -> outcome.outcome() == Outcome.Kind.ENRICHED))
                    .hasSize(expected.size());
            assertThat(CommittedRecords.values(servers, Topics.ARTICLE_ENRICHED))
                    .extracting(event -> event.document())
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
            assertThat(currentVersions(outcomes)).isEqualTo(worlds.currentVersions());
        }
    }

    /** One instance stays a while and leaves; another joins, is killed in the middle, comes again and is killed again. */
    private void enrichWithInstancesComingAndGoing(String servers, List<ArticleFetched> fetches, Release release)
            throws Exception {
        int third = fetches.size() / 3;
        try (ArticlePublisher publisher = new ArticlePublisher(new IngestConfig(servers, Map.of()))) {
            publish(publisher, fetches.subList(0, third));
            try (Child again = restartedBesideOneThatLeaves(servers, publisher, fetches, release)) {
                awaitOutcomes(servers, 2 * third);
                again.kill();
            }
        }
    }

    private Child restartedBesideOneThatLeaves(
            String servers, ArticlePublisher publisher, List<ArticleFetched> fetches, Release release)
            throws Exception {
        int third = fetches.size() / 3;
        try (EnrichRunner leaving = instance(servers, "leaving", release)) {
            awaitOutcomes(servers, third / 4);
            try (Child killed = child(servers)) {
                publish(publisher, fetches.subList(third, 2 * third));
                awaitOutcomes(servers, third);
                killed.kill();
            }
            publish(publisher, fetches.subList(2 * third, fetches.size()));
            assertThat(leaving.hasFailed()).isFalse();
            return child(servers);
        }
    }

    private static EmbeddedBroker.Ports ports() {
        return new EmbeddedBroker.Ports(FreePort.preferring(0), FreePort.preferring(0));
    }

    private static void publish(ArticlePublisher publisher, List<ArticleFetched> fetches) {
        fetches.forEach(publisher::publish);
        publisher.flush();
    }

    private EnrichRunner instance(String servers, String name, Release release) throws Exception {
        return EnrichRunner.start(new EnrichConfig(servers, RunName.LIVE, folder.resolve(name), 2, Map.of()), release);
    }

    /** Both children use one directory: the second finds what the first left behind. */
    private Child child(String servers) throws Exception {
        return Child.newsmill(
                folder,
                "enrich",
                "--bootstrap-servers",
                servers,
                "--state-dir",
                folder.resolve("child").toString(),
                "--trusted-date-sources",
                DuplicateWorlds.TRUSTED);
    }

    private static void awaitOutcomes(String servers, int count) {
        await().atMost(MOST)
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        CommittedRecords.values(servers, Topics.ARTICLE_OUTCOME).size() >= count);
    }

    private static Map<DocumentId, DuplicateVerdict> verdicts(String servers) {
        return new TreeMap<>(Newsmill.latest(CommittedRecords.values(servers, Topics.ARTICLE_VERDICT)));
    }

    private static String text(Map<DocumentId, DuplicateVerdict> verdicts) throws Exception {
        StringBuilder text = new StringBuilder();
        for (DuplicateVerdict verdict : verdicts.values()) {
            text.append(Json.MAPPER.writeValueAsString(verdict)).append('\n');
        }
        return text.toString();
    }

    private static Map<ArticleId, String> currentVersions(List<Outcome> outcomes) {
        Map<ArticleId, String> current = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            current.merge(
                    outcome.id(),
                    outcome.fetchedAt() + " " + outcome.contentHash(),
                    (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
        return current;
    }
}
