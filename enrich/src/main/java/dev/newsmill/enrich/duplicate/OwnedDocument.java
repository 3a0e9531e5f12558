package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleEnriched.Duplicate;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateAnswer.Candidate;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner knows of a document. Every component only falls (orders), only grows (sets) or turns true once, so redelivery and
 * reordering of fetches and answers cannot change where it ends. Immutable.
 *
 * @param order the smallest of the document's fetches
 * @param eras of all its fetches
 * @param touched the shards that hold its keys
 * @param answered the shards that answered; unasked answers do not count
 * @param best the smallest near document heard of, or null: none
 * @param published the smallest order at the last publication, or null: the event is not out yet
 */
record OwnedDocument(
        Order order,
        List<Integer> eras,
        List<Integer> touched,
        List<Integer> answered,
        @Nullable Candidate best,
        @Nullable Order published) {

    static OwnedDocument first(Order order, List<Integer> eras, List<Integer> touched) {
        return new OwnedDocument(order, Sets.union(eras, List.of()), touched, List.of(), null, null);
    }

    /** Takes in another fetch of the same document. */
    OwnedDocument fetched(Order another, List<Integer> itsEras) {
        return new OwnedDocument(
                smaller(order, another), Sets.union(eras, itsEras), touched, answered, best, published);
    }

    /** Whether the shards must be asked again: they know a larger order or fewer eras than this. */
    boolean tellsMoreThan(OwnedDocument before) {
        return order.compareTo(before.order) < 0 || !eras.equals(before.eras);
    }

    OwnedDocument answered(DuplicateAnswer answer) {
        List<Integer> known =
                answer.shard() == DuplicateAnswer.UNASKED ? answered : Sets.union(answered, List.of(answer.shard()));
        return new OwnedDocument(order, eras, touched, known, better(best, answer.best()), published);
    }

    /** Whether the event may go out: every shard touched has answered. */
    boolean isComplete() {
        return answered.containsAll(touched);
    }

    boolean isPublished() {
        return published != null;
    }

    /** Whether the verdict has fallen since it was last published. */
    boolean hasFallen() {
        return published != null && smallest().compareTo(published) < 0;
    }

    OwnedDocument markPublished() {
        return new OwnedDocument(order, eras, touched, answered, best, smallest());
    }

    /** The document itself is a candidate: "no longer a duplicate" is a fall like any other. */
    private Order smallest() {
        return best == null ? order : smaller(order, best.order());
    }

    DuplicateVerdict verdict() {
        DocumentId self = order.document();
        DocumentId winner = smallest().document();
        boolean own = winner.article().equals(self.article());
        Duplicate duplicate = own || best == null ? null : new Duplicate(winner, best.kind(), best.similarity());
        DocumentId versionOf = own && !winner.equals(self) ? winner : null;
        return new DuplicateVerdict(self, smallest(), duplicate, versionOf, List.of());
    }

    private static Order smaller(Order a, Order b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static @Nullable Candidate better(@Nullable Candidate a, @Nullable Candidate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.order().compareTo(b.order()) <= 0 ? a : b;
    }
}
