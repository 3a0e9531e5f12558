package dev.newsmill.console;

import org.jspecify.annotations.Nullable;

/** The console cannot answer because something it reads is away. The message is one sentence for a person. */
public final class ConsoleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ConsoleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
