package dev.newsmill.console;

import dev.newsmill.events.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document and everything that follows from it by "is a copy of" or "is a later version of".
 *
 * @param root the document that is neither
 * @param firstSource the root's; null while the root is not in the store
 * @param documents how many are in the store, the root among them
 * @param independentSources publishers counted once each: as many as {@code sources} has without its limit
 * @param first when the first of them was fetched
 * @param last when the last was
 * @param spread how many were fetched on each day, in order
 * @param sources the publishers, those with most documents first; at most {@link #MOST_MEMBERS}
 * @param members earliest first; at most {@link #MOST_MEMBERS}
 */
public record Story(
        DocumentId root,
        @Nullable String firstSource,
        int documents,
        int independentSources,
        Instant first,
        Instant last,
        List<Day> spread,
        List<Source> sources,
        List<Member> members) {
    static final int MOST_MEMBERS = 200;

    /** How many reasons are told of one source. */
    static final int MOST_REASONS = 5;

    public Story {
        spread = List.copyOf(spread);
        sources = List.copyOf(sources);
        members = List.copyOf(members);
    }

    /** @param day in UTC */
    public record Day(LocalDate day, int documents) {}

    /**
     * Who is counted as one voice.
     *
     * @param family the publisher
     * @param documents how many of the story are its
     * @param reasons why they are, distinct; at most {@link #MOST_REASONS}
     */
    public record Source(String family, int documents, List<String> reasons) {
        public Source {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * @param of the document it is a copy or a later version of; null for the root
     * @param kind how it is alike: exact, near, contained, rewrite, or version; null for the root
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
