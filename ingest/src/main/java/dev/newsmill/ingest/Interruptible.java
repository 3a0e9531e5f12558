package dev.newsmill.ingest;

/** Reading that an interrupt may end early. */
public interface Interruptible {
    void read() throws InterruptedException;

    /** Reads, then waits for the acknowledgements. After an interrupt the flag is set again and the report says so. */
    static IngestReport report(Delivery delivery, Interruptible reading) {
        boolean interrupted = false;
        try {
            reading.read();
        } catch (InterruptedException e) {
            interrupted = true;
            delivery.problem("interrupted: the rest was not read");
        }
        try {
            return delivery.finish();
        } catch (InterruptedException e) {
            interrupted = true;
            delivery.problem("interrupted: not all acknowledgements were awaited");
            return delivery.soFar();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
