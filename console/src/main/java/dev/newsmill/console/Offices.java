package dev.newsmill.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who held which office when, as far as the current versions of the articles tell; who was named last comes first.
 *
 * @param more whether there are more than the limit let through
 */
public record Offices(List<Held> offices, boolean more) {
    /** The most that one query may ask for. */
    public static final int MAX_LIMIT = 200;

    public Offices {
        offices = List.copyOf(offices);
    }

    /**
     * @param person the entity's id
     * @param organisation the place or body whose office it is, or null where no document tells
     * @param former whether the documents call the office a former one
     * @param first the day of the first document that says so, as published, else as fetched: ISO 8601
     * @param last the day of the last one
     * @param documents how many documents say so
     */
    public record Held(
            String person,
            String name,
            String role,
            @Nullable String organisation,
            boolean former,
            String first,
            String last,
            long documents) {}

    /**
     * What is asked; a condition that is null does not count.
     *
     * @param person a person's name
     * @param role for example 市长
     * @param organisation how the organisation's or place's name starts, so that 常州 finds 常州市
     * @param limit 1 to {@link #MAX_LIMIT}
     */
    public record Query(
            @Nullable String person,
            @Nullable String role,
            @Nullable String organisation,
            int limit) {
        public Query {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("limit " + limit + " is not from 1 to " + MAX_LIMIT);
            }
        }
    }
}
