package dev.newsmill.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stored example of every event, of every version, reads for ever. Examples are added, never changed. */
class ContractTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/contract");
    private static final Map<String, Serde<?>> EVENTS = Topics.all().stream()
            .filter(topic -> topic.valueType() != byte[].class)
            .collect(Collectors.toMap(topic -> topic.valueType().getSimpleName(), Topic::valueSerde));

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyStoredExampleStillReadsAndLosesNothing(Path example) throws IOException {
        // given
        Serde<?> serde = EVENTS.get(event(example));
        byte[] stored = Files.readAllBytes(example);

        // when
        Object value = serde.deserializer().deserialize("any", stored);

        // then
        JsonNode written = Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(value));
        assertThat(withoutWhatWasAdded(written, Json.MAPPER.readTree(stored))).isEqualTo(Json.MAPPER.readTree(stored));
    }

    @Test
    void everyEventHasAnExample() throws IOException {
        assertThat(examples().stream().map(ContractTest::event).distinct())
                .containsExactlyInAnyOrderElementsOf(EVENTS.keySet());
    }

    private static String event(Path example) {
        return example.getFileName().toString().replaceFirst("\\.v\\d+\\.json$", "");
    }

    /** Fields that newer code writes and the old example could not have are no loss. */
    private static JsonNode withoutWhatWasAdded(JsonNode written, JsonNode stored) {
        if (written.isObject() && stored.isObject()) {
            var kept = Json.MAPPER.createObjectNode();
            stored.fieldNames().forEachRemaining(name -> {
                if (written.has(name)) {
                    kept.set(name, withoutWhatWasAdded(written.get(name), stored.get(name)));
                }
            });
            return kept;
        }
        if (written.isArray() && stored.isArray() && written.size() == stored.size()) {
            var kept = Json.MAPPER.createArrayNode();
            for (int i = 0; i < stored.size(); i++) {
                kept.add(withoutWhatWasAdded(written.get(i), stored.get(i)));
            }
            return kept;
        }
        return written;
    }
}
