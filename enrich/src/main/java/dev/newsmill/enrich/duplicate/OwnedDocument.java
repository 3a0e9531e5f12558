package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleEnriched.Duplicate;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateAnswer.Candidate;
import dev.newsmill.events.DuplicateFlag;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Order;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
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
 * @param links the smallest documents it has something in common with
 * @param flags what shards could not do for it; distinct and sorted
 * @param isPublished whether the event is out; what changes afterwards is published as a verdict
 */
record OwnedDocument(
        Order order,
        List<Integer> eras,
        List<Integer> touched,
        List<Integer> answered,
        @Nullable Candidate best,
        List<Order> links,
        List<String> flags,
        boolean isPublished) {
    /** In the order of their bits. */
    private static final List<String> FLAGS = Stream.of(
                    DuplicateFlag.CLOSED, DuplicateFlag.CAPPED, DuplicateFlag.BELOW_REACH)
            .map(DuplicateFlag::label)
            .toList();

    static OwnedDocument first(Order order, List<Integer> eras, List<Integer> touched) {
        return new OwnedDocument(
                order, Sets.union(eras, List.of()), touched, List.of(), null, List.of(), List.of(), false);
    }

    /** Takes in another fetch of the same document. */
    OwnedDocument fetched(Order another, List<Integer> itsEras) {
        return new OwnedDocument(
                smaller(order, another), Sets.union(eras, itsEras), touched, answered, best, links, flags, isPublished);
    }

    /** Whether the shards must be asked again: they know a larger order or fewer eras than this. */
    boolean tellsMoreThan(OwnedDocument before) {
        return order.compareTo(before.order) < 0 || !eras.equals(before.eras);
    }

    OwnedDocument answered(DuplicateAnswer answer) {
        List<Integer> known =
                answer.shard() == DuplicateAnswer.UNASKED ? answered : Sets.union(answered, List.of(answer.shard()));
        return new OwnedDocument(
                order,
                eras,
                touched,
                known,
                better(best, answer.best()),
                Links.smallest(
                        Stream.concat(links.stream(), answer.links().stream()).toList()),
                List.copyOf(new TreeSet<>(
                        Stream.concat(flags.stream(), answer.flags().stream()).toList())),
                isPublished);
    }

    /** Whether the event may go out: every shard touched has answered. */
    boolean isComplete() {
        return answered.containsAll(touched);
    }

    OwnedDocument published() {
        return new OwnedDocument(order, eras, touched, answered, best, links, flags, true);
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
        return new DuplicateVerdict(self, smallest(), duplicate, versionOf, flags, earlierLinks());
    }

    /** A document that was earlier when it was heard of may be later by now, for orders fall. */
    private List<DocumentId> earlierLinks() {
        return links.stream()
                .filter(link -> link.compareTo(order) < 0)
                .map(Order::document)
                .toList();
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

    static Serde<OwnedDocument> serde() {
        return StateBytes.serde((topic, document) -> document.toBytes(), OwnedDocument::ofBytes);
    }

    private byte[] toBytes() {
        int numbers = StateBytes.size(eras) + StateBytes.size(touched) + StateBytes.size(answered);
        int candidate = best == null ? 0 : StateBytes.ORDER + 1 + Double.BYTES;
        ByteBuffer out = ByteBuffer.allocate(StateBytes.ORDER * (1 + links.size()) + numbers + candidate + 4);
        int bits = 0;
        for (String flag : flags) {
            bits |= 1 << FLAGS.indexOf(flag);
        }
        out.put((byte) (isPublished ? 1 : 0)).put((byte) (best == null ? 0 : 1));
        out.put((byte) bits).put((byte) links.size());
        StateBytes.put(out, order);
        StateBytes.put(out, eras);
        StateBytes.put(out, touched);
        StateBytes.put(out, answered);
        if (best != null) {
            StateBytes.put(out, best.order());
            out.put((byte) best.kind().ordinal()).putDouble(best.similarity());
        }
        links.forEach(link -> StateBytes.put(out, link));
        return out.array();
    }

    private static OwnedDocument ofBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean isPublished = in.get() == 1;
        boolean hasBest = in.get() == 1;
        byte bits = in.get();
        int linked = in.get();
        Order order = StateBytes.order(in);
        List<Integer> eras = StateBytes.numbers(in);
        List<Integer> touched = StateBytes.numbers(in);
        List<Integer> answered = StateBytes.numbers(in);
        Candidate best =
                hasBest ? new Candidate(StateBytes.order(in), DuplicateKind.values()[in.get()], in.getDouble()) : null;
        List<Order> links = new ArrayList<>();
        for (int i = 0; i < linked; i++) {
            links.add(StateBytes.order(in));
        }
        List<String> flags = FLAGS.stream()
                .filter(flag -> (bits >> FLAGS.indexOf(flag) & 1) == 1)
                .toList();
        return new OwnedDocument(order, eras, touched, answered, best, List.copyOf(links), flags, isPublished);
    }
}
