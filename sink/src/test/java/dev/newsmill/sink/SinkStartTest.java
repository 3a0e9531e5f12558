package dev.newsmill.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.events.RunName;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SinkStartTest {
    private static final TopicPartition PARTITION = new TopicPartition("news.article.enriched", 2);

    @Test
    void anUnreachableDatabaseIsOneSentenceWithoutThePassword() {
        var config = new DatabaseConfig("jdbc:postgresql://localhost:1/newsmill", "news", "secret-word");

        assertThatThrownBy(() -> Database.connect(config, Duration.ZERO))
                .isInstanceOf(SinkException.class)
                .hasMessageStartingWith(
                        "the database jdbc:postgresql://localhost:1/newsmill as 'news' cannot be reached: ")
                .hasMessageNotContaining("secret-word")
                .hasCauseInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void aRefusedLoginAndAMissingDatabaseFailAtOnce() throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            String url = database.config().url();
            var stranger = new DatabaseConfig(url, "stranger", "");
            var nowhere = new DatabaseConfig(url.replace("/postgres", "/nowhere"), "postgres", "");
            Duration longer = Duration.ofMinutes(10);

            assertThatThrownBy(() -> Database.connect(stranger, longer))
                    .isInstanceOf(SinkException.class)
                    .hasMessageContaining("refuses the login");
            assertThatThrownBy(() -> Database.connect(nowhere, longer))
                    .isInstanceOf(SinkException.class)
                    .hasMessageContaining("no such database");
        }
    }

    @Test
    void migrationsMakeEachRunASchemaAndMayBeRepeated() throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            RunName run = new RunName("r2");
            SinkLoop.migrate(database.config(), run);

            SinkLoop.migrate(database.config(), run);

            assertThat(database.rows(run, "select count(*) from document")).containsExactly("0");
        }
    }

    @Test
    void tablesThatStandBeyondTheLogBelongToAnotherBroker() {
        assertThatThrownBy(() -> RunTopics.check(Map.of(PARTITION, 900L), Map.of(PARTITION, 0L), Map.of(PARTITION, 5L)))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("900")
                .hasMessageContaining("do not belong together");
    }

    @Test
    void tablesThatStandBeforeTheLogsBeginningWouldMissRecords() {
        assertThatThrownBy(() -> RunTopics.check(Map.of(PARTITION, 3L), Map.of(PARTITION, 7L), Map.of(PARTITION, 9L)))
                .isInstanceOf(SinkException.class);
    }
}
