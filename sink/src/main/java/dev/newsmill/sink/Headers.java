package dev.newsmill.sink;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads text headers of a record. */
final class Headers {
    private Headers() {}

    static @Nullable String text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static long number(ConsumerRecord<?, ?> record, String name) throws UnreadableRecord {
        String text = text(record, name);
        try {
            return Long.parseLong(String.valueOf(text));
        } catch (NumberFormatException e) {
            throw new UnreadableRecord(
                    text == null
                            ? "header '" + name + "' is missing"
                            : "header '" + name + "' is '" + text + "', not a number");
        }
    }

    static @Nullable Long numberOrNull(ConsumerRecord<?, ?> record, String name) {
        String text = text(record, name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null; // somebody else's header; the row is as useful without it
        }
    }
}
