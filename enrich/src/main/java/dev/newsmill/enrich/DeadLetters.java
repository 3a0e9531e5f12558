package dev.newsmill.enrich;

import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** What a raw record that cannot be enriched leaves behind: itself with Kafka's error headers, and its outcome. Pure. */
final class DeadLetters {
    private static final int MAX_MESSAGE = 500;
    private static final int MAX_TRACE = 8_000;

    private DeadLetters() {}

    /** The headers that Kafka Streams itself writes (KIP-1034), so that one reader serves both. */
    static Headers headers(String topic, RawCoordinates at, Exception error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return new RecordHeaders()
                .add("__streams.errors.exception", bytes(error.getClass().getName()))
                .add("__streams.errors.message", bytes(message(error)))
                .add("__streams.errors.stacktrace", bytes(cut(trace.toString(), MAX_TRACE)))
                .add("__streams.errors.topic", bytes(topic))
                .add("__streams.errors.partition", bytes(Integer.toString(at.partition())))
                .add("__streams.errors.offset", bytes(Long.toString(at.offset())));
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
