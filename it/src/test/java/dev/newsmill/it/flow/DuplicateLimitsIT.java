package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.app.replay.RunRegistry;
import dev.newsmill.enrich.DuplicateRules;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.RunName;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cap and floor against brute force, over a broker with instances that come and go: who is flagged, and that all others are exact. */
class DuplicateLimitsIT {
    private static final int PARTITIONS = 4;
    private static final int WORLDS = 14;
    private static final int CAP = 2;

    /** The worlds reach from era 656 to 660. */
    private static final int FLOOR = 657;

    @TempDir
    Path folder;

    @Test
    void aCapFlagsEveryHolderOfACrowdedKeyAndLeavesTheOthersExact() throws Exception {
        // given
        int seed = 400_000;
        List<ArticleFetched> fetches = DuplicateWorlds.fetches(seed, WORLDS);
        BruteForce truth = new BruteForce(fetches, Lives.release(CAP));
        Set<DocumentId> crowded = truth.documents().stream()
                .filter(document -> truth.isCapped(document, CAP))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(crowded).hasSizeBetween(WORLDS, truth.documents().size() - WORLDS);

        try (OneBroker broker = OneBroker.start(folder, PARTITIONS, List.of(RunName.LIVE));
                Lives lives = new Lives(broker.servers(), folder, CAP, fetches, seed)) {
            // when
            lives.liveToTheEnd();

            // then
            DuplicateOracle oracle = new DuplicateOracle(broker.servers(), RunName.LIVE);
            assertThat(oracle.countFaults(truth)).as(lives.toString()).isEmpty();
            oracle.finalVerdicts().forEach((document, said) -> {
                if (crowded.contains(document)) {
                    assertThat(said.flags()).as("%s, %s", lives, said).containsExactly("degraded: cap");
                } else {
                    assertThat(said).as(lives.toString()).isEqualTo(truth.verdict(document));
                }
            });
        }
    }

    /** The floor stands before the first article comes, and rises by one era in the middle. */
    @Test
    void aFloorFlagsWhatReachesItAndLeavesTheOthersExact() throws Exception {
        // given
        int seed = 500_000;
        List<ArticleFetched> fetches = DuplicateWorlds.fetches(seed, WORLDS);
        BruteForce truth = new BruteForce(fetches, Lives.release(DuplicateRules.DEFAULT_CAP));
        List<DuplicateVerdict> exact = new ArrayList<>();

        try (OneBroker broker = OneBroker.start(folder, PARTITIONS, List.of(RunName.LIVE));
                Lives lives = new Lives(broker.servers(), folder, DuplicateRules.DEFAULT_CAP, fetches, seed)) {
            // when
            RunRegistry registry = new RunRegistry(Map.of("bootstrap.servers", broker.servers()));
            registry.raiseFloor(RunName.LIVE, FLOOR, Lives.release(CAP), Clock.systemUTC());
            lives.live(lives.steps().size() / 2);
            registry.raiseFloor(RunName.LIVE, FLOOR + 1, Lives.release(CAP), Clock.systemUTC());
            lives.liveToTheEnd();

            // then
            DuplicateOracle oracle = new DuplicateOracle(broker.servers(), RunName.LIVE);
            assertThat(oracle.countFaults(truth)).as(lives.toString()).isEmpty();
            oracle.finalVerdicts().forEach((document, said) -> {
                int oldest = truth.eras(document).stream().min(Integer::compare).orElseThrow();
                var flags = assertThat(said.flags()).as("%s, oldest era %d, %s", lives, oldest, said);
                if (oldest < FLOOR) {
                    flags.containsExactly("closed", "degraded: floor");
                } else if (oldest == FLOOR) {
                    flags.contains("degraded: floor");
                } else if (oldest > FLOOR + 1) {
                    flags.isEmpty();
                }
                if (said.flags().isEmpty()) {
                    assertThat(said).as(lives.toString()).isEqualTo(truth.verdict(document));
                    exact.add(said);
                }
            });
        }
        assertThat(exact).as("documents above the floor").hasSizeGreaterThan(WORLDS);
    }
}
