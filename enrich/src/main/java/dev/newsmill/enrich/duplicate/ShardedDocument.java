package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.Order;
import dev.newsmill.text.duplicate.Features;
import java.util.List;

/**
 * What a shard knows of a document. Merged by minimum and union, so probes may come in any order and any number. Immutable.
 *
 * @param order the smallest probed with
 * @param eras all probed with
 * @param owners the raw partitions whose tasks own the document: one, unless the same article was fed to several partitions
 * @param features what is compared
 */
record ShardedDocument(Order order, List<Integer> eras, List<Integer> owners, Features features) {

    static ShardedDocument of(DuplicateProbe probe) {
        return new ShardedDocument(
                probe.order(),
                Sets.union(probe.eras(), List.of()),
                List.of(probe.owner()),
                new Features(probe.document().contentHash()));
    }

    ShardedDocument merge(ShardedDocument other) {
        return new ShardedDocument(
                order.compareTo(other.order) <= 0 ? order : other.order,
                Sets.union(eras, other.eras),
                Sets.union(owners, other.owners),
                features);
    }

    /** Whether the two are within the horizon: some era of one equals or touches an era of the other. */
    boolean isInReachOf(ShardedDocument other) {
        return eras.stream().anyMatch(a -> other.eras.stream().anyMatch(b -> Math.abs((long) a - b) <= 1));
    }
}
