package dev.newsmill.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.enrich.duplicate.Protocol.Rule;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random sets, random schedules, crashes and redelivery: what the protocol says at the end follows from the set. {@code
 * -Pthorough} tries 2,000 seeds.
 */
class ProtocolTest {
    private static final int SEEDS = Integer.getInteger("newsmill.schedules", 200);
    private static final int SCHEDULES_PER_WORLD = 4;
    private static final int ERAS_BEFORE_THE_WORLD = 632;

    @Test
    void finalVerdictsEqualBruteForceExactlyOnceAndAtLeastOnce() {
        int duplicates = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed / SCHEDULES_PER_WORLD);
            boolean exactlyOnce = seed % 2 == 0;
            Protocol protocol = Protocol.uncapped(world, Rule.RIGHT, seed, exactlyOnce);

            protocol.run();

            assertThat(faults(world, protocol, exactlyOnce)).as("seed %d", seed).isEmpty();
            duplicates += (int) protocol.verdicts.values().stream()
                    .filter(verdict -> verdict.duplicate() != null)
                    .count();
        }
        assertThat(duplicates).as("the worlds hold many duplicates").isGreaterThan(5 * SEEDS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RIGHT")
    void everyMistakeIsCaught(Rule mistake) {
        int caught = 0;
        for (int seed = 0; seed < 40; seed++) {
            World world = new World(seed / SCHEDULES_PER_WORLD);
            Protocol protocol = Protocol.uncapped(world, mistake, seed, seed % 2 == 0);

            protocol.run();

            caught += faults(world, protocol, seed % 2 == 0).isEmpty() ? 0 : 1;
        }
        assertThat(caught).as("schedules in which %s shows", mistake).isPositive();
    }

    @Test
    void aCapFlagsEveryHolderOfACrowdedKeyAndLeavesTheOthersExact() {
        int flagged = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed / SCHEDULES_PER_WORLD);
            int cap = 2 + seed % 4;
            Protocol protocol = new Protocol(world, Rule.RIGHT, seed, seed % 2 == 0, cap, 0);

            protocol.run();

            for (DocumentId document : world.documents()) {
                DuplicateVerdict actual = protocol.verdicts.get(document);
                boolean isFlagged = actual.flags().contains("degraded: cap");
                assertThat(isFlagged)
                        .as("seed %d, %s flagged", seed, document)
                        .isEqualTo(world.isCapped(document, cap));
                flagged += isFlagged ? 1 : 0;
                if (!isFlagged) {
                    assertThat(actual).as("seed %d", seed).isEqualTo(world.verdict(document));
                }
            }
        }
        assertThat(flagged).as("documents flagged").isGreaterThan(SEEDS);
    }

    @Test
    void aFloorLeavesEveryDocumentExactThatIsNeitherFlaggedNorClosed() {
        int exact = 0;
        int flagged = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed / SCHEDULES_PER_WORLD);
            int floor = ERAS_BEFORE_THE_WORLD + seed % 3;
            Protocol protocol = new Protocol(world, Rule.RIGHT, seed, true, 1_000, floor);

            protocol.run();

            for (DocumentId document : world.documents()) {
                DuplicateVerdict actual = protocol.verdicts.get(document);
                boolean reaches = world.eras(document).stream().anyMatch(era -> era <= floor);
                boolean closed = world.eras(document).stream().anyMatch(era -> era < floor);
                if (!reaches) {
                    assertThat(actual.flags()).as("seed %d, %s", seed, document).isEmpty();
                }
                if (actual.flags().isEmpty() && !closed) {
                    assertThat(actual).as("seed %d", seed).isEqualTo(world.verdict(document));
                    exact++;
                } else {
                    flagged++;
                }
            }
        }
        assertThat(exact).isGreaterThan(SEEDS);
        assertThat(flagged).isGreaterThan(SEEDS);
    }

    private static List<String> faults(World world, Protocol protocol, boolean exactlyOnce) {
        List<String> faults = new java.util.ArrayList<>();
        for (DocumentId document : world.documents()) {
            DuplicateVerdict expected = world.verdict(document);
            if (!expected.equals(protocol.verdicts.get(document))) {
                faults.add("expected " + expected + ", was " + protocol.verdicts.get(document));
            }
            int events = protocol.events.getOrDefault(document, 0);
            if (events == 0 || exactlyOnce && events > 1) {
                faults.add(document + " was published " + events + " times");
            }
        }
        if (exactlyOnce && protocol.enriched != world.documents().size()) {
            faults.add(protocol.enriched + " outcomes enriched for "
                    + world.documents().size() + " documents");
        }
        if (exactlyOnce && protocol.enriched + protocol.unchanged != world.fetches.size()) {
            faults.add("not one outcome per fetch");
        }
        if (protocol.early > 0) {
            faults.add(protocol.early + " events came before every shard had answered");
        }
        return faults;
    }
}
