package dev.newsmill.text.office;

import org.jspecify.annotations.Nullable;

/**
 * An office that a text says a person holds or held.
 *
 * @param person canonical name
 * @param role the office without its named scope, level words included: 市委书记, 主任
 * @param scope the place or body whose office it is, or null when neither the text nor its source tells
 * @param from where the scope comes from; null when there is none
 * @param division the scope's usual full name if it is an administrative division: 盐城市 for 盐城 and for 江苏省盐城市; else null
 * @param former whether it is said to be held no more (原, 前)
 * @param start first UTF-16 code unit of the office with its named scope
 * @param end the one after the last
 */
public record Office(
        String person,
        String role,
        @Nullable String scope,
        @Nullable From from,
        @Nullable String division,
        boolean former,
        int start,
        int end) {

    /** Where a scope comes from. */
    public enum From {
        /** Named beside the office, or beside the one before it in the same list or row of persons. */
        NAMED,
        /** The place of that level that the document is about. */
        DOCUMENT,
        /** The place that the document's source is named after. */
        SOURCE
    }

    Office scopedBy(Division owner, From origin) {
        return new Office(person, role, owner.name(), origin, owner.full(), former, start, end);
    }

    Office within(@Nullable String fullName) {
        return new Office(person, role, scope, from, fullName, former, start, end);
    }
}
