package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record's timestamp belongs to whoever sent it. It must not stall anything. */
class TimestampIT {
    private static final List<Long> ODD = List.of(
            0L,
            1L,
            Instant.parse("1970-08-24T00:00:00Z").toEpochMilli(),
            Instant.now().plus(Duration.ofHours(2)).toEpochMilli(),
            Instant.now().plus(Duration.ofDays(4_000)).toEpochMilli(),
            Long.MAX_VALUE);

    @TempDir
    Path data;

    @Test
    void recordsFromTheFutureAndFromLongAgoAreProcessedLikeAnyOther() throws Exception {
        // given: a raw topic that keeps the sender's timestamps, whatever they are
        List<ArticleFetched> articles = Articles.generated(5, 4 * ODD.size());
        JsonSerde<ArticleFetched> serde = JsonSerde.of(ArticleFetched.class);
        try (Newsmill newsmill = Newsmill.start(data)) {
            keepSendersTime(newsmill.bootstrapServers());

            // when
            try (RawTopic raw = new RawTopic(newsmill.bootstrapServers())) {
                for (int i = 0; i < articles.size(); i++) {
                    Long timestamp = i % 2 == 0 ? ODD.get(i / 2 % ODD.size()) : null;
                    raw.write(timestamp, articles.get(i).id().bytes(), serde.write(articles.get(i)));
                }
            }

            // then
            assertThat(newsmill.drained().rows()).isEqualTo(articles.size());
            assertThat(newsmill.events()).hasSameSizeAs(articles);
            assertThat(newsmill.records(Topics.ARTICLE_ENRICHED)).allSatisfy(event -> assertThat(event.timestamp())
                    .isBetween(0L, Instant.now().plusSeconds(60).toEpochMilli()));
        }
    }

    private static void keepSendersTime(String bootstrapServers) throws Exception {
        ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ARTICLE_FETCHED.name());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.incrementalAlterConfigs(Map.of(
                            raw,
                            List.of(
                                    set("message.timestamp.type", "CreateTime"),
                                    set("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE)),
                                    set("message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE)))))
                    .all()
                    .get();
        }
    }

    private static AlterConfigOp set(String setting, String value) {
        return new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
    }
}
