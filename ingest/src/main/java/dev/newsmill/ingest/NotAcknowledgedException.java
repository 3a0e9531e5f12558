package dev.newsmill.ingest;

/** The brokers did not take a record; sending it again later is safe, for it keeps its id. The message is one sentence. */
public final class NotAcknowledgedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotAcknowledgedException(String message, Throwable cause) {
        super(message, cause);
    }
}
