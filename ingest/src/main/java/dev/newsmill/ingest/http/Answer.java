package dev.newsmill.ingest.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sender gets to hear.
 *
 * @param error about the request as a whole, or null
 * @param items one per article, in the order sent; null when the request was not taken apart
 */
record Answer(@Nullable String error, @Nullable List<Item> items) {
    /** Either {@code id} and {@code raw} (partition-offset) of an acknowledged record, or {@code error}. */
    record Item(
            @Nullable String id,
            @Nullable String raw,
            @Nullable String error) {
        boolean isAccepted() {
            return error == null;
        }
    }

    static Answer error(String sentence) {
        return new Answer(sentence, null);
    }
}
