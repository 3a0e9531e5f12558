package dev.newsmill.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // given | stored | replaced
                "{\"a\":\"plain 中文\"} | {\"a\":\"plain 中文\"} | 0",
                "{\"a\":\"x\\u0000y\"} | {\"a\":\"x\\ufffdy\"} | 1",
                "{\"a\":\"x\\\\u0000y\"} | {\"a\":\"x\\\\u0000y\"} | 0",
                "{\"a\":\"x\\\\\\u0000y\"} | {\"a\":\"x\\\\\\ufffdy\"} | 1",
                "{\"a\":\"\\ud83d\\ude00\"} | {\"a\":\"\\ud83d\\ude00\"} | 0",
                "{\"a\":\"\\uD83Dx\"} | {\"a\":\"\\ufffdx\"} | 1",
                "{\"a\":\"\\ude00\\ud83d\"} | {\"a\":\"\\ufffd\\ufffd\"} | 2",
            })
    void replacesInJsonWhatTheDatabaseCannotHold(String given, String stored, int repaired) {
        assertThat(Storable.json(given)).isEqualTo(new Storable(stored, repaired));
    }

    @ParameterizedTest
    @CsvSource({"0041, 0", "0000, 1", "D83D, 1", "DE00, 1"})
    void replacesSingleCodeUnitsOfPlainTextOneForOne(String unit, int repaired) {
        String given = "中" + (char) Integer.parseInt(unit, 16) + "文";

        Storable stored = Storable.text(given);

        assertThat(stored.repaired()).isEqualTo(repaired);
        assertThat(stored.text()).isEqualTo(repaired == 0 ? given : "中\uFFFD文");
    }

    @ParameterizedTest
    @CsvSource("中😀文")
    void leavesSurrogatePairsAlone(String given) {
        assertThat(Storable.text(given)).isEqualTo(new Storable(given, 0));
    }
}
