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
 * @param former whether it is held no more
 * @param formerFirst whether the word for that stands before all else, a named scope too: 原南京市市长
 */
record Expression(
        int start,
        int end,
        String body,
        String title,
        @Nullable String scope,
        boolean former,
        boolean formerFirst) {
    String role() {
        return body + title;
    }

    /** The same, held no more. */
    Expression past() {
        return new Expression(start, end, body, title, scope, true, formerFirst);
    }

    /** The same, held no more; {@code first} is its {@code formerFirst}. */
    Expression past(boolean first) {
        return new Expression(start, end, body, title, scope, true, first);
    }

    /** The same with that scope and body instead. */
    Expression within(@Nullable String owner, String other) {
        return new Expression(start, end, other, title, owner, former, formerFirst);
    }

    /** The same of that scope; the outer body stands before its own. */
    Expression of(@Nullable String owner, String outerBody) {
        return new Expression(start, end, outerBody + body, title, owner, former, formerFirst);
    }
}
