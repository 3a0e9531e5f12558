package dev.newsmill.sink;

import org.jspecify.annotations.Nullable;

/** Ends the sink. The message is one sentence for a person: what, which, where. */
public final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SinkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
