package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.Order;
import dev.newsmill.text.duplicate.Features;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/**
 * What a shard knows of a document. Merged by minimum and union, so probes may come in any order and any number. Immutable.
 *
 * @param order the smallest probed with
 * @param eras all probed with, but those dropped; distinct and sorted
 * @param owners the raw partitions whose tasks own the document: one, unless the same article was fed to several partitions
 * @param features what is compared
 */
record ShardedDocument(Order order, List<Integer> eras, List<Integer> owners, Features features) {
    private static final int ARTICLE = 16;

    static ShardedDocument of(DuplicateProbe probe) {
        String features = probe.features();
        return new ShardedDocument(
                probe.order(),
                Sets.union(probe.eras(), List.of()),
                List.of(probe.owner()),
                features == null
                        ? Features.ofContentAlone(probe.document().contentHash())
                        : Features.ofBytes(Base64.getDecoder().decode(features)));
    }

    ShardedDocument merge(ShardedDocument other) {
        return new ShardedDocument(
                order.compareTo(other.order) <= 0 ? order : other.order,
                Sets.union(eras, other.eras),
                Sets.union(owners, other.owners),
                features);
    }

    /** Without the eras below a floor. */
    ShardedDocument above(int floor) {
        return new ShardedDocument(
                order, eras.stream().filter(era -> era >= floor).toList(), owners, features);
    }

    /** Whether the two are within the horizon: some era of one equals or touches an era of the other. */
    boolean isInReachOf(ShardedDocument other) {
        return eras.stream().anyMatch(a -> other.eras.stream().anyMatch(b -> Math.abs((long) a - b) <= 1));
    }

    DocumentId document() {
        return order.document();
    }

    static Serde<ShardedDocument> serde() {
        return StateBytes.serde((topic, document) -> document.toBytes(), ShardedDocument::ofBytes);
    }

    /** The content hash is in the features. */
    private byte[] toBytes() {
        byte[] compared = features.toBytes();
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES
                + Long.BYTES
                + ARTICLE
                + StateBytes.size(eras)
                + StateBytes.size(owners)
                + compared.length);
        out.putInt(order.day()).putLong(order.fetchedAt().toEpochMilli());
        out.put(HexFormat.of().parseHex(document().article().value()));
        StateBytes.put(out, eras);
        StateBytes.put(out, owners);
        return out.put(compared).array();
    }

    private static ShardedDocument ofBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int day = in.getInt();
        Instant fetchedAt = Instant.ofEpochMilli(in.getLong());
        byte[] article = new byte[ARTICLE];
        in.get(article);
        List<Integer> eras = StateBytes.numbers(in);
        List<Integer> owners = StateBytes.numbers(in);
        byte[] compared = new byte[in.remaining()];
        in.get(compared);
        Features features = Features.ofBytes(compared);
        DocumentId document = new DocumentId(new ArticleId(HexFormat.of().formatHex(article)), features.contentHash());
        return new ShardedDocument(new Order(day, fetchedAt, document), eras, owners, features);
    }
}
