package dev.newsmill.enrich;

import dev.newsmill.events.Limits;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** What a raw record that cannot be enriched leaves behind: itself with Kafka's error headers, and its outcome. Pure. */
final class DeadLetters {
    private static final int MAX_MESSAGE = 500;
    private static final int MAX_TRACE = 8_000;

    /** How much of an oversize record a dead letter keeps; the raw topic has all of it. Bytes. */
    private static final int KEPT_OF_OVERSIZE = 1 << 20;

    private DeadLetters() {}

    /**
     * The headers that Kafka Streams itself writes (KIP-1034), so that one reader serves both; and {@code cut-from-bytes}, the size of
     * a value that was too large to be kept whole.
     */
    static Headers headers(String topic, RawCoordinates at, byte @Nullable [] value, Exception error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        Headers headers = new RecordHeaders()
                .add("__streams.errors.exception", bytes(error.getClass().getName()))
                .add("__streams.errors.message", bytes(message(error)))
                .add("__streams.errors.stacktrace", bytes(cut(trace.toString(), MAX_TRACE)))
                .add("__streams.errors.topic", bytes(topic))
                .add("__streams.errors.partition", bytes(Integer.toString(at.partition())))
                .add("__streams.errors.offset", bytes(Long.toString(at.offset())));
        if (value != null && kept(value) != value) {
            headers.add("cut-from-bytes", bytes(Integer.toString(value.length)));
        }
        return headers;
    }

    /**
     * What a dead letter keeps of a key or a value: all of it, or its beginning when the broker would not take it. A sender can bring
     * more into the raw topic than fits anywhere else, since brokers measure compressed batches.
     */
    static byte @Nullable [] kept(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= Limits.MAX_RECORD_BYTES / 2
                ? bytes
                : Arrays.copyOf(bytes, KEPT_OF_OVERSIZE);
    }

    static Outcome outcome(RawCoordinates at, Exception error) {
        return new Outcome(at, null, Outcome.Kind.DEAD_LETTER, message(error), null, null, 0);
    }

    private static String message(Exception error) {
        String message = error.getMessage();
        return cut(message == null || message.isBlank() ? error.getClass().getSimpleName() : message, MAX_MESSAGE);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
