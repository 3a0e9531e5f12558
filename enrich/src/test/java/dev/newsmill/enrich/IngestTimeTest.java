package dev.newsmill.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class IngestTimeTest {
    private final IngestTime time = new IngestTime();

    @Test
    void keepsATimeOfThePast() {
        assertThat(time.extract(stamped(1_700_000_000_000L), -1)).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void takesTheClockForATimeBeforeTheEpochOrAheadOfTheClock() {
        long before = System.currentTimeMillis();

        assertThat(time.extract(stamped(-1), -1)).isBetween(before, System.currentTimeMillis());
        assertThat(time.extract(stamped(Long.MIN_VALUE), -1)).isBetween(before, System.currentTimeMillis());
        assertThat(time.extract(stamped(before + 7_200_000), -1)).isBetween(before, System.currentTimeMillis());
        assertThat(time.extract(stamped(Long.MAX_VALUE), -1)).isBetween(before, System.currentTimeMillis());
    }

    private static ConsumerRecord<Object, Object> stamped(long timestamp) {
        return new ConsumerRecord<>(
                "topic",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                "value",
                new RecordHeaders(),
                Optional.empty());
    }
}
