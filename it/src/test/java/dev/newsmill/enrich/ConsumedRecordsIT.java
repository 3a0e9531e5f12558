package dev.newsmill.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.app.local.Home;
import dev.newsmill.app.local.LocalOptions;
import dev.newsmill.app.local.LocalSystem;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The internal topics shrink, and what is still to be consumed stays. */
class ConsumedRecordsIT {
    private static final Path ROOT = Path.of(System.getProperty("newsmill.root", ".."));
    private static final Duration DRAIN = Duration.ofMinutes(4);

    @TempDir
    Path data;

    @Test
    void whatIsConsumedGoesAndTheFlowGoesOn() throws Exception {
        Home home = new Home(ROOT.resolve("it/target/home").toAbsolutePath());
        try (LocalSystem system = LocalSystem.start(data, LocalOptions.of(home));
                Admin admin = Admin.create(
                        Map.of("bootstrap.servers", system.endpoints().bootstrapServers()))) {
            // given
            system.feed(ROOT.resolve("seeds"));
            long rows = system.awaitDrained(DRAIN).rows();
            long probed = sum(admin, OffsetSpec.latest());
            assertThat(probed).isPositive();

            // when
            ConsumedRecords.delete(admin, RunName.LIVE);

            // then: at most the markers of the last transactions stay, and feeding goes on
            assertThat(probed - sum(admin, OffsetSpec.earliest())).isLessThan(probed / 2);
            system.feed(ROOT.resolve("seeds"));
            assertThat(system.awaitDrained(DRAIN).rows()).isEqualTo(rows);
        }
    }

    private static long sum(Admin admin, OffsetSpec spec) throws Exception {
        String topic = Topics.ENRICH_PROBE.in(RunName.LIVE);
        int partitions = admin.describeTopics(java.util.List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
        var asked = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(number -> new TopicPartition(topic, number), number -> spec));
        return admin.listOffsets(asked).all().get().values().stream()
                .mapToLong(found -> found.offset())
                .sum();
    }
}
