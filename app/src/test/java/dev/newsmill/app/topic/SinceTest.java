package dev.newsmill.app.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "90s,2026-11-22T11:58:30Z",
        "10m,2026-11-22T11:50:00Z",
        "2h,2026-11-22T10:00:00Z",
        "3d,2026-11-19T12:00:00Z",
        "2026-11-22,2026-11-21T16:00:00Z",
        "2026-11-22T08:00:00Z,2026-11-22T08:00:00Z",
        "beginning,1970-01-01T00:00:00Z"
    })
    void readsTimesAsPeopleWriteThem(String text, Instant expected) {
        assertThat(Since.parse(text, NOW, SHANGHAI)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "10", "-5m", "2026-13-01", "2026-11-22T08", "9999999d"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Since.parse(text, NOW, SHANGHAI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--since '" + text + "' is not a time: give ");
    }
}
