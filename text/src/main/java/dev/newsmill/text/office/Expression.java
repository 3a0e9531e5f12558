package dev.newsmill.text.office;

import org.jspecify.annotations.Nullable;

/**
 * An office as written, before it is known whose it is.
 *
 * @param start first UTF-16 code unit, named scope included
 * @param end the one after the last
 * @param body that it is an office of, level word included: 市委, 省应急管理厅; may be empty
 * @param title with its rank: 副书记
 * @param scope named with it, or null
 */
record Expression(
        int start,
        int end,
        String body,
        String title,
        @Nullable String scope,
        boolean former) {
    String role() {
        return body + title;
    }

    /** The same, held no more. */
    Expression past() {
        return new Expression(start, end, body, title, scope, true);
    }
}
