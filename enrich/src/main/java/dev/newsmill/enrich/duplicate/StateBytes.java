package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.Order;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;

/**
 * The binary form of state, big-endian: a document takes 32 bytes instead of 65 characters, an order 44 instead of 160. State is most of
 * what duplicates cost, so it is not JSON.
 */
final class StateBytes {
    static final int DOCUMENT = 32;
    static final int ORDER = Integer.BYTES + Long.BYTES + DOCUMENT;

    private static final int HASH = 16;
    private static final int HANDLE = 12;
    private static final HexFormat HEX = HexFormat.of();

    private StateBytes() {}

    static Serde<DocumentId> documentIds() {
        return serde(
                (topic, document) -> {
                    ByteBuffer out = ByteBuffer.allocate(DOCUMENT);
                    put(out, document);
                    return out.array();
                },
                bytes -> document(ByteBuffer.wrap(bytes)));
    }

    static <T> Serde<T> serde(BiFunction<String, T, byte[]> write, Function<byte[], T> read) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? nothing() : write.apply(topic, value),
                (topic, bytes) -> bytes == null ? nothing() : read.apply(bytes));
    }

    /**
     * 96 bits that name a document inside a shard: both of its ids are hashes, so their exclusive or is one, and two documents in 2^48
     * would have to meet before two share it.
     */
    static Bytes handle(DocumentId document) {
        byte[] article = HEX.parseHex(document.article().value());
        byte[] content = HEX.parseHex(document.contentHash());
        byte[] handle = new byte[HANDLE];
        for (int i = 0; i < HANDLE; i++) {
            handle[i] = (byte) (article[i] ^ content[i]);
        }
        return Bytes.wrap(handle);
    }

    static void put(ByteBuffer out, DocumentId document) {
        out.put(HEX.parseHex(document.article().value())).put(HEX.parseHex(document.contentHash()));
    }

    static DocumentId document(ByteBuffer in) {
        return new DocumentId(new ArticleId(hash(in)), hash(in));
    }

    private static String hash(ByteBuffer in) {
        byte[] hash = new byte[HASH];
        in.get(hash);
        return HEX.formatHex(hash);
    }

    static void put(ByteBuffer out, Order order) {
        out.putInt(order.day()).putLong(order.fetchedAt().toEpochMilli());
        put(out, order.document());
    }

    static Order order(ByteBuffer in) {
        return new Order(in.getInt(), Instant.ofEpochMilli(in.getLong()), document(in));
    }

    static int size(List<?> numbers) {
        return Short.BYTES * (1 + numbers.size());
    }

    /** Eras and partitions fit into 16 bits: an era is 30 days. */
    static void put(ByteBuffer out, List<Integer> numbers) {
        out.putShort((short) numbers.size());
        numbers.forEach(number -> out.putShort(number.shortValue()));
    }

    static List<Integer> numbers(ByteBuffer in) {
        int count = in.getShort();
        List<Integer> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            numbers.add((int) in.getShort());
        }
        return List.copyOf(numbers);
    }

    /** Kafka hands nulls through. */
    @SuppressWarnings("NullAway")
    private static <R> R nothing() {
        return null;
    }
}
