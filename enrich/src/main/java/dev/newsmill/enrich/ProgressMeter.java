package dev.newsmill.enrich;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Watches the committed offsets and the restored records of one application. Thread-safe. */
final class ProgressMeter implements StateRestoreListener {
    private final LongSupplier ticker;
    private final Map<String, Long> toRestore = new ConcurrentHashMap<>();
    private final AtomicLong restored = new AtomicLong();
    private long lastMoved;
    private long lastSum = -1;

    /** @param ticker nanoseconds from any origin */
    ProgressMeter(LongSupplier ticker) {
        this.ticker = ticker;
        this.lastMoved = ticker.getAsLong();
    }

    Progress read(KafkaStreams streams) {
        long committed = 0;
        long waiting = 0;
        for (var thread : streams.metadataForLocalThreads()) {
            for (var task : thread.activeTasks()) {
                for (var end : task.endOffsets().entrySet()) {
                    long done = task.committedOffsets().getOrDefault(end.getKey(), 0L);
                    committed += done;
                    waiting += Math.max(0, end.getValue() - done);
                }
            }
        }
        long restoring = toRestore.values().stream().mapToLong(Long::longValue).sum();
        return read(streams.state().name(), committed, waiting, restoring);
    }

    synchronized Progress read(String state, long committed, long waiting, long restoring) {
        long now = ticker.getAsLong();
        long sum = committed + restored.get();
        if (sum != lastSum || waiting + restoring == 0) {
            lastSum = sum;
            lastMoved = now;
        }
        return new Progress(state, waiting, restoring, Duration.ofNanos(now - lastMoved));
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        toRestore.put(key(partition, store), end - start);
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long offset, long records) {
        restored.addAndGet(records);
        toRestore.computeIfPresent(key(partition, store), (key, left) -> Math.max(0, left - records));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {
        toRestore.remove(key(partition, store));
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long total) {
        toRestore.remove(key(partition, store));
    }

    private static String key(TopicPartition partition, String store) {
        return store + ' ' + partition;
    }
}
