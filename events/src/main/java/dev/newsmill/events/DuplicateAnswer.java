package dev.newsmill.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a document's owner of the best earlier document a shard knows.
 *
 * @param document whose answer this is
 * @param owner the raw partition to deliver to
 * @param shard the shard asked, or {@link #UNASKED} when a later arrival made a better document known
 * @param best the best earlier document near to it, or null: none
 * @param links earlier documents with something in common, too little for a duplicate; may be empty
 * @param flags what the shard could not do for it, distinct and sorted; may be empty
 */
public record DuplicateAnswer(
        DocumentId document, int owner, int shard, @Nullable Candidate best, List<Order> links, List<String> flags) {
    public static final int UNASKED = -1;

    public DuplicateAnswer {
        Check.present("document", document);
        links = links == null ? List.of() : List.copyOf(links);
        flags = flags == null ? List.of() : List.copyOf(flags);
        if (shard == UNASKED && best == null && links.isEmpty() && flags.isEmpty()) {
            throw new IllegalArgumentException("an unasked answer to " + document + " must say something");
        }
    }

    /** A document near to another, with its order. */
    public record Candidate(Order order, DuplicateKind kind, double similarity) {
        public Candidate {
            Check.present("order", order);
            Check.present("kind", kind);
            Check.unit("similarity", similarity);
        }
    }
}
