package dev.newsmill.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {
    private static final TopicPartition CHANGELOG = new TopicPartition("changelog", 0);

    private final AtomicLong nanos = new AtomicLong();
    private final ProgressMeter meter = new ProgressMeter(nanos::get);

    @Test
    void anIdleApplicationIsNeverStill() {
        meter.read("RUNNING", 10, 0, 0);
        pass(300);

        assertThat(meter.read("RUNNING", 10, 0, 0).still()).isZero();
    }

    @Test
    void waitingWithoutACommitIsStillForAsLongAsItLasts() {
        meter.read("RUNNING", 10, 5, 0);
        pass(90);

        assertThat(meter.read("RUNNING", 10, 7, 0).still()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aCommitIsMovement() {
        meter.read("RUNNING", 10, 5, 0);
        pass(90);

        assertThat(meter.read("RUNNING", 11, 4, 0).still()).isZero();
    }

    @Test
    void aRestoredBatchIsMovement() {
        meter.onRestoreStart(CHANGELOG, "documents-store", 0, 1000);
        meter.read("REBALANCING", 10, 5, 1000);
        pass(90);
        meter.onBatchRestored(CHANGELOG, "documents-store", 400, 400);

        assertThat(meter.read("REBALANCING", 10, 5, 600).still()).isZero();
    }

    private void pass(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
