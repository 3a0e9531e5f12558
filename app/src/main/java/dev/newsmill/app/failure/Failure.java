package dev.newsmill.app.failure;

import org.jspecify.annotations.Nullable;

/** Something that a person has to know or change. The message is one sentence: what, which, where, what to do. */
public final class Failure extends RuntimeException {
    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** Never null for a Failure. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
