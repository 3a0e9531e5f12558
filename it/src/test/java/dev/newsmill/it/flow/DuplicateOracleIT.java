package dev.newsmill.it.flow;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.enrich.DuplicateRules;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.RunName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Final verdicts, outcome counts and current versions are a function of the set of fetches: brute force says the same as instances over a
 * broker that join, leave, are killed and restarted.
 *
 * <p>A seed makes one world of articles. The worlds of a partition count, {@code newsmill.worlds} of them, are dealt out to schedules of
 * their own: each has a broker, an order of arrival and {@link Lives} of three instances, all drawn from the schedule's seed. The suite has
 * 210 worlds in 15 schedules, {@code -Pthorough} 2,100 in 60.
 */
class DuplicateOracleIT {
    private static final int WORLDS = Integer.getInteger("newsmill.worlds", 70);
    private static final int FEWEST_SCHEDULES = 5;
    private static final int MOST_WORLDS_PER_SCHEDULE = 35;

    /** Schedules wait more than they work. */
    private static final int AT_ONCE = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 100000", "12, 200000"})
    void everythingEqualsBruteForceByteForByte(int partitions, int firstSeed) throws Exception {
        int schedules = Math.max(FEWEST_SCHEDULES, WORLDS / MOST_WORLDS_PER_SCHEDULE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int i = 0; i < schedules; i++) {
                int first = firstSeed + WORLDS * i / schedules;
                int worlds = firstSeed + WORLDS * (i + 1) / schedules - first;
                running.add(threads.submit(() -> faults(partitions, first, worlds)));
            }
            for (Future<List<String>> schedule : running) {
                assertThat(schedule.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Of one schedule; its seed is that of its first world. */
    private List<String> faults(int partitions, int seed, int worlds) throws Exception {
        // given
        List<ArticleFetched> fetches = DuplicateWorlds.fetches(seed, worlds);
        BruteForce truth = new BruteForce(fetches, Lives.release(DuplicateRules.DEFAULT_CAP));
        assertThat(truth.documents().stream()
                        .map(truth::verdict)
                        .map(DuplicateVerdict::duplicate)
                        .filter(Objects::nonNull)
                        .collect(groupingBy(duplicate -> duplicate.kind().name(), counting())))
                .as("the worlds hold duplicates of every kind")
                .containsOnlyKeys("EXACT", "NEAR", "CONTAINED", "REWRITE");
        Path own = folder.resolve(partitions + "-" + seed);

        // when
        try (OneBroker broker = OneBroker.start(own, partitions, List.of(RunName.LIVE))) {
            String servers = broker.servers();
            try (Lives lives = new Lives(servers, own, DuplicateRules.DEFAULT_CAP, fetches, seed)) {
                String name = partitions + " partitions, " + lives + ": ";
                lives.liveToTheEnd();

                // then
                return new DuplicateOracle(servers, RunName.LIVE)
                        .faults(truth).stream().map(fault -> name + fault).toList();
            }
        }
    }
}
