package dev.newsmill.text.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page before it is read.
 *
 * @param content the decoded page; may be empty
 * @param form how to read the content
 * @param site for the boilerplate table: the address's host without {@code www.}, or another name of where the page is from; or null
 * @param url where the page was found, or null
 * @param fetchedAt when it was fetched: relative dates count from here, later dates are implausible
 * @param titleHint a title from outside the page, such as a feed's, or null
 * @param publishedHint a date from outside the page, in any form that the page itself might use, or null
 * @param authorHint an author from outside the page, or null
 */
public record Page(
        String content,
        Form form,
        @Nullable String site,
        @Nullable String url,
        Instant fetchedAt,
        @Nullable String titleHint,
        @Nullable String publishedHint,
        @Nullable String authorHint) {}
