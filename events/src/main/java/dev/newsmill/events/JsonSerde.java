package dev.newsmill.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Records as JSON in UTF-8. Unknown fields are ignored, so that older readers survive newer writers. Thread-safe. */
public final class JsonSerde<T> implements Serde<T> {
    private final Class<T> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    private JsonSerde(Class<T> type) {
        this.type = type;
        this.reader = Json.MAPPER.readerFor(type);
        this.writer = Json.MAPPER.writerFor(type);
    }

    public static <T> JsonSerde<T> of(Class<T> type) {
        return new JsonSerde<>(type);
    }

    /** @throws SerializationException if the bytes are not a valid record; the message says why in one sentence */
    public T read(byte[] bytes) {
        try {
            T value = reader.readValue(bytes);
            if (value == null) {
                throw new SerializationException(type.getSimpleName() + ": the record is JSON null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new SerializationException(type.getSimpleName() + ": " + Json.reason(e), e);
        } catch (IOException e) {
            throw new SerializationException(type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    public byte[] write(T value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new SerializationException(type.getSimpleName() + ": " + Json.reason(e), e);
        }
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? nothing() : write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? nothing() : read(bytes);
    }

    /** Kafka hands null through for tombstones. */
    @SuppressWarnings("NullAway")
    private static <R> R nothing() {
        @Nullable R nothing = null;
        return nothing;
    }
}
