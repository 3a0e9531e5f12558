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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
 * <p>Six runs read one raw topic. Half of the articles are consumed by all of them before the rest come, each article's fetches from the
 * latest to the earliest, so that orders fall, originals come late, and shards that were settled are asked again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicateMistakesIT {
    private static final int PARTITIONS = 4;
    private static final int FIRST_SEED = 300_000;
    private static final int WORLDS = 6;

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
        Map<String, Integer> places = new java.util.HashMap<>();
        all.forEach(fetch -> places.computeIfAbsent(fetch.url(), url -> random.nextInt()));
        all.forEach(fetch -> (places.get(fetch.url()) < 0 ? settled : later).add(fetch));
        Collections.shuffle(settled, random);
        later.sort(Comparator.comparing((ArticleFetched fetch) -> places.get(fetch.url()))
                .thenComparing(ArticleFetched::fetchedAt, Comparator.reverseOrder()));
        known = new BruteForce(settled, release);
        List<ArticleFetched> both = new ArrayList<>(settled);
        both.addAll(later);
        truth = new BruteForce(both, release);
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
                    new EnrichConfig(servers, mistake.run(), folder.resolve(mistake.name()), 1, Map.of()),
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
        System.out.println(mistake + " " + faults.size() + " of "
                + truth.documents().size() + " " + faults.stream().limit(2).toList());
        assertThat(said.get(mistake).countFaults(truth))
                .as("everything was published")
                .isEmpty();
        assertThat(faults).as("wrong verdicts").isNotEmpty();
    }

    @Test
    void completionByNumberIsCaughtByEventsThatComeTooEarly() {
        DuplicateOracle oracle = said.get(Mistake.COMPLETE_BY_NUMBER);
        System.out.println("early " + oracle.earlyFaults(known, later).size() + " of " + later.size());
        assertThat(oracle.faults(truth))
                .as("what comes later puts the verdicts right")
                .isEmpty();
        assertThat(oracle.earlyFaults(known, later)).isNotEmpty();
    }
}
