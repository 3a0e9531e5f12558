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
     * An office of a person. Documents that write one division in several ways (盐城, 盐城市) count together; its scope is the surest that
     * any of them gives.
     *
     * @param person the entity's id
     * @param organisation the place or body whose office it is, divisions by their usual full name; null where no document tells
     * @param former whether the documents call the office a former one
     * @param first the day of the first document that says so, as published, else as fetched: ISO 8601
     * @param last the day of the last one
     * @param documents how many documents say so
     * @param latest the id of the last one, for {@code newsmill why}
     */
    public record Held(
            String person,
            String name,
            String role,
            @Nullable String organisation,
            OfficeScope scope,
            boolean former,
            String first,
            String last,
            long documents,
            String latest) {}

    /**
     * What is asked; a condition that is null does not count. Names may be in traditional script.
     *
     * @param person a person's name
     * @param role for example 市长
     * @param organisation how the organisation's or place's name starts, so that 常州 finds 常州市
     * @param on a day, a month or a year (2022-08-28, 2022-08, 2022): offices of that time, which are those that a document of it, or one
     *     before and one after it, tells of; former ones are not
     * @param limit 1 to {@link #MAX_LIMIT}
     */
    public record Query(
            @Nullable String person,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String on,
            int limit) {
        public Query {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("limit " + limit + " is not from 1 to " + MAX_LIMIT);
            }
            if (on != null) {
                Period.of(on);
            }
        }
    }
}
