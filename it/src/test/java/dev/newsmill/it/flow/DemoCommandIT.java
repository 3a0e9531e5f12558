package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.events.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code newsmill demo --once --json} in a process of its own, twice on the same data. */
class DemoCommandIT {
    private static final Duration MOST = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void theSecondDemoOnTheSameDataAddsNothing() throws Exception {
        // given
        int records = Seed.all().size();
        long duplicates =
                Seed.all().stream().filter(seed -> seed.duplicateOf() != null).count();
        JsonNode first = demo();
        assertThat(first.at("/articles").asInt()).isEqualTo(records);
        assertThat(first.at("/outcomes/enriched").asLong()).isEqualTo(count("enriched"));
        assertThat(first.at("/outcomes/unchanged").asLong()).isEqualTo(count("unchanged"));
        assertThat(first.at("/outcomes/rejected").asLong()).isEqualTo(count("rejected"));
        assertThat(first.at("/outcomes/deadLetter").asLong()).isEqualTo(count("dead-letter"));
        assertThat(first.at("/ledgerBalanced").asBoolean()).isTrue();
        assertThat(first.at("/rows").asLong()).isEqualTo(count("enriched"));
        assertThat(first.at("/duplicates").asLong()).isEqualTo(duplicates);
        assertThat(first.at("/startupSeconds").asDouble()).isPositive();
        assertThat(first.at("/elapsedSeconds").asDouble())
                .isGreaterThan(first.at("/startupSeconds").asDouble());

        // when
        JsonNode second = demo();

        // then
        assertThat(second.at("/articles").asInt()).isEqualTo(records);
        assertThat(second.at("/outcomes/enriched").asInt()).isZero();
        assertThat(second.at("/outcomes/unchanged").asLong()).isEqualTo(count("enriched") + count("unchanged"));
        assertThat(second.at("/outcomes/rejected").asLong()).isEqualTo(count("rejected"));
        assertThat(second.at("/outcomes/deadLetter").asLong()).isEqualTo(count("dead-letter"));
        assertThat(second.at("/ledgerBalanced").asBoolean()).isTrue();
        assertThat(second.at("/rows")).isEqualTo(first.at("/rows"));
        assertThat(second.at("/duplicates")).isEqualTo(first.at("/duplicates"));
    }

    private JsonNode demo() throws IOException, InterruptedException {
        try (Child demo = Child.newsmill(
                folder,
                "demo",
                "--once",
                "--json",
                "--data-dir",
                folder.resolve("data").toString())) {
            int exit = demo.await(MOST);
            assertThat(exit).as(demo.problems()).isZero();
            List<String> output = demo.output();
            assertThat(demo.problems()).doesNotContain("\tat ");
            return Json.MAPPER.readTree(output.get(output.size() - 1));
        }
    }

    private static long count(String outcome) throws IOException {
        return Seed.all().stream()
                .filter(seed -> seed.outcome().equals(outcome))
                .count();
    }
}
