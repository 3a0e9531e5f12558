package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.DocumentId;
import dev.newsmill.events.Order;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The earliest documents that one has something in common with: per document the smallest order heard of, and of these the few smallest.
 * What is left out can only come back with a smaller order, so the set at the end does not depend on the order of what was heard.
 */
final class Links {
    private static final int KEPT = 5;

    private Links() {}

    /** Rising, each document once. */
    static List<Order> smallest(Collection<Order> heard) {
        Map<DocumentId, Order> byDocument = new TreeMap<>();
        for (Order order : heard) {
            byDocument.merge(order.document(), order, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return byDocument.values().stream().sorted().limit(KEPT).toList();
    }
}
