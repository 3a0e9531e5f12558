package dev.newsmill.events;

import org.jspecify.annotations.Nullable;

/**
 * Tells a document's owner of the best earlier document a shard knows.
 *
 * @param document whose answer this is
 * @param owner the raw partition to deliver to
 * @param shard the shard asked, or {@link #UNASKED} when a later arrival made a better document known
 * @param best the best earlier document near to it, or null: none
 */
public record DuplicateAnswer(
        DocumentId document, int owner, int shard, @Nullable Candidate best) {
    public static final int UNASKED = -1;

    public DuplicateAnswer {
        Check.present("document", document);
        if (shard == UNASKED && best == null) {
            throw new IllegalArgumentException("an unasked answer to " + document + " must name a document");
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
