package dev.newsmill.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {
    /** Records carry the time of the raw record: a replay's would be old at birth, and deleted before they are read. */
    @Test
    void noTopicLosesARecordByItsAge() {
        assertThat(Topics.all()).allSatisfy(topic -> assertThat(topic.config().get("retention.ms"))
                .as(topic.name())
                .isEqualTo("-1"));
    }
}
