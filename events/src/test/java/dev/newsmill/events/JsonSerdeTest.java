package dev.newsmill.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSerdeTest {
    private static final JsonSerde<Outcome> OUTCOMES = JsonSerde.of(Outcome.class);
    private static final String REJECTED =
            "{'raw':'1-2','id':'0123456789abcdef0123456789abcdef','outcome':'rejected','reason':'no-text',"
                    + "'fetchedAt':'2026-11-22T08:00:00Z','durationMicros':7}";

    @Test
    void readsWhatItWrote() {
        Outcome outcome = read(REJECTED);
        assertThat(OUTCOMES.read(OUTCOMES.write(outcome))).isEqualTo(outcome);
    }

    @Test
    void ignoresFieldsOfNewerWriters() {
        assertThat(read(REJECTED.replace("'durationMicros'", "'weather':{'sky':[1,2]},'durationMicros'")))
                .isEqualTo(read(REJECTED));
    }

    @Test
    void leavesAbsentFieldsOut() {
        assertThat(new String(OUTCOMES.write(read(REJECTED)), UTF_8)).doesNotContain("contentHash", "null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | Outcome: Unrecognized token",
                "`` | Outcome: No content",
                "null | Outcome: the record is JSON null",
                "[] | Outcome: ",
                "{} | Outcome: 'durationMicros': missing",
                "{'durationMicros':1} | Outcome: missing 'raw'",
                "{'raw':'x'} | Outcome: 'raw': raw coordinates 'x' are not <partition>-<offset>",
                "{'raw':7} | Outcome: 'raw': ",
                "{'raw':'1-2','outcome':'lost'} | Outcome: 'outcome': ",
                "{'raw':'1-2','fetchedAt':'yesterday'} | Outcome: 'fetchedAt': ",
                "{'raw':'1-2','outcome':'rejected','reason':'no-text'} | Outcome: 'durationMicros': ",
                "{'raw':'1-2','outcome':'rejected','reason':'no-text','durationMicros':1} | Outcome: missing 'id'",
                "{'raw':'1-2','outcome':'dead-letter','reason':'unreadable','durationMicros':1} 2 | Outcome: Trailing token",
            })
    void saysInOneSentenceWhatIsWrongAndWhere(String json, String message) {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> read(json))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith(message)
                        .doesNotContain("\n", "through reference chain", "Source:"));
    }

    @Test
    void refusesDeepNesting() {
        String deep = "{'x':" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> read(deep))
                .withMessageContaining("nesting depth");
    }

    @Test
    void handsTombstonesThrough() {
        assertThat(OUTCOMES.deserializer().deserialize("any", null)).isNull();
        assertThat(OUTCOMES.serializer().serialize("any", null)).isNull();
    }

    private static Outcome read(String singleQuoted) {
        return OUTCOMES.read(singleQuoted.replace('\'', '"').getBytes(UTF_8));
    }
}
