package dev.newsmill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
    @Test
    void saysHowLongHalfAndNearlyAllTook() {
        List<Long> nanos =
                LongStream.rangeClosed(1, 200).map(ms -> ms * 1_000_000).boxed().toList();

        assertThat(Latency.of(nanos)).isEqualTo(new Latency(200, 100, 198, 200));
    }

    @Test
    void takesTheOnlyValueForAll() {
        assertThat(Latency.of(List.of(3_000_000L))).isEqualTo(new Latency(1, 3, 3, 3));
    }

    @Test
    void measuresEachLengthOfHistoryUpToTheLongest() {
        assertThat(HistoryBenchmark.lengths(300_000)).containsExactly(10_000, 30_000, 100_000, 300_000);
        assertThat(HistoryBenchmark.lengths(50_000)).containsExactly(10_000, 30_000, 50_000);
        assertThat(HistoryBenchmark.lengths(5_000)).containsExactly(5_000);
    }
}
