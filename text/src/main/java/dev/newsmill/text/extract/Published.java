package dev.newsmill.text.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a page says it was published.
 *
 * @param value ISO 8601 as precise as known: {@code 2022-08-29}, {@code 2022-08-29T08:05+08:00}
 * @param zone IANA zone the value was read in, or null when the page gave an offset or only a day
 * @param method the rule that chose; ends in {@code (inferred)} when a part was worked out and not read
 * @param confidence 0 to 1
 * @param candidates all that was found, the chosen one included, in the order found
 */
public record Published(
        String value,
        Precision precision,
        @Nullable String zone,
        String method,
        double confidence,
        List<Candidate> candidates) {
    public Published {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
        candidates = List.copyOf(candidates);
    }
}
