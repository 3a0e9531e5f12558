package dev.newsmill.app.local;

import dev.newsmill.app.failure.Failure;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been opened and must be closed again, last opened first. Thread-safe: who opens several parts in a row holds this object's
 * monitor, so that a closing thread waits for the row to be complete.
 */
public final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Takes a part over. */
    public synchronized <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    /**
     * Closes all, whatever one of them throws. Idempotent.
     *
     * @throws Failure the first one, at the end
     */
    @Override
    @SuppressWarnings("IllegalCatch") // AutoCloseable declares Exception
    public synchronized void close() {
        Failure first = null;
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (Exception e) {
                Failure failure =
                        new Failure(part.getClass().getSimpleName() + " did not stop cleanly: " + e.getMessage(), e);
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
