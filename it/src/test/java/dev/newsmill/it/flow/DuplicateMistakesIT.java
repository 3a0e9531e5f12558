package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.app.replay.RunRegistry;
import dev.newsmill.enrich.DuplicateRules;
import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.ingest.ArticlePublisher;
import dev.newsmill.ingest.IngestConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The oracle is worth something only if it notices: the right topology passes the comparison with brute force, and every known mistake,
 * over the same articles on the same broker, fails it.
 *
 * <p>Six runs read one raw topic. Of a third of the articles all fetches, and of another third the latest one, are consumed by all runs
 * before the rest come, the latest first: so orders fall and originals come late after verdicts were settled.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicateMistakesIT {
    private static final int PARTITIONS = 4;
    private static final int FIRST_SEED = 300_000;
    private static final int WORLDS = 4;
    private static final int REWORDINGS = 20;
    private static final int FETCHES = 6;

    /** What an instance writes comes in large transactions, so a shard answers many probes before another reads its first. */
    private static final Map<String, String> IN_BURSTS = Map.of("commit.interval.ms", "1000");

    private final Release release =
            Release.current().judging(Set.of(DuplicateWorlds.TRUSTED), DuplicateRules.standard());
    private final Map<Mistake, Mistake.Messages> messages = new EnumMap<>(Mistake.class);
    private final Map<Mistake, DuplicateOracle> said = new EnumMap<>(Mistake.class);
    private final List<ArticleFetched> settled = new ArrayList<>();
    private final List<ArticleFetched> later = new ArrayList<>();
    private BruteForce known;
    private BruteForce truth;

    private Path folder;
    private OneBroker broker;

    @BeforeAll
    void run(@TempDir Path own) throws Exception {
        folder = own;
        drawArticles();
        broker = OneBroker.start(
                folder,
                PARTITIONS,
                Arrays.stream(Mistake.values()).map(Mistake::run).toList());
        for (Mistake mistake : Mistake.values()) {
            messages.put(mistake, mistake.messages());
        }
        enrich(settled);
        expireByStreamTime();
        enrich(later);
        for (Mistake mistake : Mistake.values()) {
            said.put(mistake, new DuplicateOracle(broker.servers(), mistake.run()));
        }
    }

    @AfterAll
    void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    private void drawArticles() {
        List<ArticleFetched> all = DuplicateWorlds.fetches(FIRST_SEED, WORLDS);
        Random random = new Random(FIRST_SEED);
        Map<String, Integer> places = new TreeMap<>();
        all.forEach(fetch -> places.computeIfAbsent(fetch.url(), url -> random.nextInt(3)));
        all.sort(Comparator.comparing(ArticleFetched::fetchedAt, Comparator.reverseOrder()));
        Set<String> seen = new TreeSet<>();
        for (ArticleFetched fetch : all) {
            boolean isLatest = seen.add(fetch.url());
            int place = places.get(fetch.url());
            (place == 0 || place == 1 && isLatest ? settled : later).add(fetch);
        }
        Collections.shuffle(settled, random);
        addRewordings();
        known = new BruteForce(settled, release);
        List<ArticleFetched> both = new ArrayList<>(settled);
        both.addAll(later);
        truth = new BruteForce(both, release);
    }

    /**
     * Originals, and later a rewording of each that shares so few keys with it that some shards do not know the original. It is fetched
     * several times in a row, always with an earlier time, so that each shard answers several times in a row.
     */
    private void addRewordings() {
        Instant at = DuplicateWorlds.START.plus(Duration.ofDays(50));
        int added = 0;
        for (int i = 0; added < REWORDINGS; i++) {
            String story = DuplicateWorlds.story(3_000_000 + i, 380);
            String reworded = DuplicateWorlds.titled(story, DuplicateWorlds.reworded(story, 10, i));
            ArticleFetched original = DuplicateWorlds.fetch(
                    "https://first.example/" + i, "first.example", at, 0, DuplicateWorlds.titled(story, story));
            List<ArticleFetched> copies = new ArrayList<>();
            for (int hours = FETCHES; hours > 0; hours--) {
                copies.add(DuplicateWorlds.fetch(
                        "https://reworded.example/" + i,
                        "reworded.example",
                        at.plus(Duration.ofHours(hours)),
                        0,
                        reworded));
            }
            if (isHardToFind(copies.get(0), original)) {
                settled.add(original);
                later.addAll(copies);
                added++;
            }
        }
    }

    private boolean isHardToFind(ArticleFetched copy, ArticleFetched original) {
        BruteForce alone = new BruteForce(List.of(original), release);
        Set<Long> shared = new TreeSet<>(alone.enriched(original).keys());
        shared.retainAll(alone.enriched(copy).keys());
        return shared.size() < PARTITIONS && alone.onArrival(copy).duplicate() != null;
    }

    /** Sends articles and lets every run, from its start to its end, consume all of them. */
    private void enrich(List<ArticleFetched> articles) {
        String servers = broker.servers();
        try (ArticlePublisher publisher = new ArticlePublisher(new IngestConfig(servers, Map.of()))) {
            articles.forEach(publisher::publish);
            publisher.flush();
        }
        List<MistakenEnrichment> running = new ArrayList<>();
        try {
            messages.forEach((mistake, its) -> running.add(MistakenEnrichment.start(
                    new EnrichConfig(servers, mistake.run(), folder.resolve(mistake.name()), 1, IN_BURSTS),
                    PARTITIONS,
                    release,
                    its)));
            messages.keySet().forEach(mistake -> Drained.awaitEnd(servers, mistake.run()));
        } finally {
            running.forEach(MistakenEnrichment::close);
        }
    }

    /** Two eras behind the newest one that was seen. */
    private void expireByStreamTime() throws Exception {
        int newest = known.documents().stream()
                .flatMap(document -> known.eras(document).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        RunRegistry registry = new RunRegistry(Map.of("bootstrap.servers", broker.servers()));
        var run = Mistake.EXPIRE_BY_STREAM_TIME.run();
        registry.register(run, release, Clock.systemUTC());
        registry.raiseFloor(run, newest - 1, release, Clock.systemUTC());
    }

    @Test
    void theRightTopologyPasses() {
        assertThat(said.get(Mistake.NONE).faults(truth)).isEmpty();
        assertThat(said.get(Mistake.NONE).earlyFaults(known, later)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NONE", "COMPLETE_BY_NUMBER"},
            mode = EnumSource.Mode.EXCLUDE)
    void aMistakeThatChangesVerdictsIsCaught(Mistake mistake) {
        List<String> faults = said.get(mistake).faults(truth);
        assertThat(said.get(mistake).countFaults(truth))
                .as("everything was published")
                .isEmpty();
        assertThat(faults).as("wrong verdicts").isNotEmpty();
    }

    @Test
    void completionByNumberIsCaughtByEventsThatComeTooEarly() {
        DuplicateOracle oracle = said.get(Mistake.COMPLETE_BY_NUMBER);
        assertThat(oracle.faults(truth))
                .as("what comes later puts the verdicts right")
                .isEmpty();
        assertThat(oracle.earlyFaults(known, later)).isNotEmpty();
    }
}
