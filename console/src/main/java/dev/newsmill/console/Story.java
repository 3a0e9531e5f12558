package dev.newsmill.console;

import dev.newsmill.events.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document and everything that follows from it by "is a copy of".
 *
 * @param root the document that is a copy of none
 * @param firstSource the root's
 * @param documents how many, the root included
 * @param independentSources publishers counted once each: see {@link Publisher#family}
 * @param first when the first of them was fetched
 * @param last when the last was
 * @param spread how many were fetched on each day, in order
 * @param members earliest first; at most {@link #MOST_MEMBERS}
 */
public record Story(
        DocumentId root,
        String firstSource,
        int documents,
        int independentSources,
        Instant first,
        Instant last,
        List<Day> spread,
        List<Member> members) {
    static final int MOST_MEMBERS = 200;

    public Story {
        spread = List.copyOf(spread);
        members = List.copyOf(members);
    }

    /** @param day in UTC */
    public record Day(LocalDate day, int documents) {}

    /**
     * @param of the document it is a copy of; null for the root
     * @param kind how it is alike: exact, near, contained, rewrite; null for the root
     * @param family its publisher
     */
    public record Member(
            DocumentId id,
            String title,
            String source,
            String family,
            Instant fetchedAt,
            @Nullable DocumentId of,
            @Nullable String kind) {}
}
