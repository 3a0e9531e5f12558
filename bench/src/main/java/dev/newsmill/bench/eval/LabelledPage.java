package dev.newsmill.bench.eval;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page with what a person read in it.
 *
 * @param id the file's name without its ending
 * @param content the page's bytes, unpacked
 * @param url where it was found, or null
 * @param fetchedAt when it was fetched, or null when nobody noted it
 * @param body the article's text, without its title
 * @param published what was noted of the day, or null when the folder notes no days at all
 */
record LabelledPage(
        String id,
        byte[] content,
        @Nullable String url,
        @Nullable Instant fetchedAt,
        String body,
        @Nullable Day published) {
    /** @param day null when a person could not tell the day */
    record Day(@Nullable LocalDate day) {}
}
