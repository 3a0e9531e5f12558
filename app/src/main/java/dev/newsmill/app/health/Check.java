package dev.newsmill.app.health;

import java.util.Optional;

/** One thing that must be well. Called from several threads. */
@FunctionalInterface
public interface Check {
    /** Empty when all is well, else what is not, in one sentence. */
    Optional<String> problem() throws InterruptedException;
}
