package dev.newsmill.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.newsmill.events.Json;
import dev.newsmill.events.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final Path EXAMPLES = Golden.ROOT.resolve("events/src/test/resources/contract");

    static List<Class<?>> events() {
        return Topics.all().stream()
                .<Class<?>>map(topic -> topic.valueType())
                .filter(type -> type != byte[].class)
                .toList();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void theDocumentedSchemaIsTheRealOne(Class<?> event) throws IOException {
        Golden.verify(
                "docs/schema/" + event.getSimpleName() + ".json",
                EventSchemas.of(event).toPrettyString() + "\n");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyStoredExampleIsValid(Path example) throws IOException {
        assertThat(problems(type(example), Files.readString(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleWithoutARequiredFieldIsInvalid(Path example) throws IOException {
        // given: every field that the schema requires, taken out in turn
        JsonNode required = EventSchemas.of(type(example)).get("required");
        assertThat(required).isNotEmpty();
        for (JsonNode field : required) {
            ObjectNode lacking = (ObjectNode) Json.MAPPER.readTree(Files.readString(example));

            // when
            lacking.remove(field.asText());

            // then
            assertThat(problems(type(example), lacking.toString()))
                    .as("without %s", field)
                    .isNotEmpty();
        }
    }

    @Test
    void aWrongTypeIsInvalid() {
        assertThat(problems(dev.newsmill.events.ReleaseStamp.class, "{\"version\":1,\"digest\":\"x\"}"))
                .isNotEmpty();
    }

    private static Class<?> type(Path example) {
        String name = example.getFileName().toString().replaceFirst("\\.v\\d+\\.json$", "");
        return events().stream()
                .filter(event -> event.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event is named " + name));
    }

    private static List<String> problems(Class<?> event, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(EventSchemas.of(event).toString())
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
