package dev.newsmill.text.office;

import org.jspecify.annotations.Nullable;

/**
 * An office as written, before it is known whose it is.
 *
 * @param start first UTF-16 code unit, named scope included
 * @param end the one after the last
 * @param scope named with it, or null
 */
record Expression(int start, int end, String role, @Nullable String scope, boolean former) {
    /** The same, held no more. */
    Expression past() {
        return new Expression(start, end, role, scope, true);
    }
}
