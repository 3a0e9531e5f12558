package dev.newsmill.events;

import java.time.Instant;
import java.util.Comparator;

/**
 * When a document counts as published, for deciding which of several copies came first. Never arrival, never an offset, so that the
 * answer does not depend on the order of the log.
 *
 * @param day days since 1970-01-01 in the Release's zone
 */
public record Order(int day, Instant fetchedAt, DocumentId document) implements Comparable<Order> {
    private static final Comparator<Order> SMALLEST_FIRST =
            Comparator.comparingInt(Order::day).thenComparing(Order::fetchedAt).thenComparing(Order::document);

    public Order {
        fetchedAt = Check.moment("fetchedAt", fetchedAt);
        Check.present("document", document);
    }

    @Override
    public int compareTo(Order other) {
        return SMALLEST_FIRST.compare(this, other);
    }
}
