package dev.newsmill.text.office;

import org.jspecify.annotations.Nullable;

/**
 * An office that a text says a person holds or held.
 *
 * @param person canonical name
 * @param role the office without its named scope, level words included: 市委书记, 主任
 * @param scope the place or body whose office it is, or null when neither the text nor its source tells
 * @param from where the scope comes from; null when there is none
 * @param former whether it is said to be held no more (原, 前)
 * @param start first UTF-16 code unit of the office with its named scope
 * @param end the one after the last
 */
public record Office(
        String person,
        String role,
        @Nullable String scope,
        @Nullable From from,
        boolean former,
        int start,
        int end) {

    /** Where a scope comes from. */
    public enum From {
        /** Named beside the office, or beside the one before it in the same list. */
        NAMED,
        /** The place of that level that the document is about. */
        DOCUMENT,
        /** The place that the document's source is named after. */
        SOURCE
    }

    Office scopedBy(String name, From origin) {
        return new Office(person, role, name, origin, former, start, end);
    }

    Office heldBy(String other) {
        return new Office(other, role, scope, from, former, start, end);
    }
}
