package dev.newsmill.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The one way Newsmill reads and writes JSON. Thread-safe. */
public final class Json {
    private static final int MAX_DEPTH = 32;

    /** How Jackson begins to say that a number is not there. */
    private static final String NO_VALUE = "Cannot map `null`";

    /** Bounded in depth and size, times as ISO 8601, absent fields left out, unknown fields ignored, wrong scalars refused. */
    public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Limits.MAX_RECORD_BYTES)
                            .maxDocumentLength(2L * Limits.MAX_RECORD_BYTES)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    /** The reason alone in one sentence: which field, what, where; without Jackson's source snippet and reference chain. */
    public static String reason(JsonProcessingException e) {
        if (e.getCause() instanceof IllegalArgumentException rule) {
            return field(e) + rule.getMessage();
        }
        String message =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("unreadable");
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return field(e) + (message.startsWith(NO_VALUE) ? "missing" : message) + where;
    }

    /** The path to the field that was wrong, for example {@code 'entities[2].name': }. */
    private static String field(JsonProcessingException e) {
        StringBuilder path = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
        }
        return path.isEmpty() ? "" : "'" + path + "': ";
    }
}
