package dev.newsmill.app.failure;

import dev.newsmill.console.ConsoleException;
import dev.newsmill.sink.SinkException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Finds the sentence in an exception. */
public final class Sentence {
    /** Whose own message only names the cause. */
    private static final Set<Class<?>> WRAPPERS =
            Set.of(ExecutionException.class, CompletionException.class, UncheckedIOException.class);

    private Sentence() {}

    /** One line; never blank. */
    public static String of(Throwable thrown) {
        Throwable told = thrown;
        while (WRAPPERS.contains(told.getClass()) && told.getCause() != null) {
            told = told.getCause();
        }
        if (told instanceof NoSuchFileException missing) {
            return "'" + missing.getFile() + "' does not exist";
        }
        if (told instanceof AccessDeniedException denied) {
            return "no permission for '" + denied.getFile() + "'";
        }
        String message = told.getMessage();
        if (told instanceof Failure
                || told instanceof ConsoleException
                || told instanceof SinkException
                || told instanceof IllegalArgumentException
                || told instanceof IllegalStateException) {
            return firstLine(message == null ? told.toString() : message);
        }
        return firstLine(told.getClass().getSimpleName() + (message == null ? "" : ": " + message))
                + " (--verbose shows where)";
    }

    /** The first line that is not blank. */
    public static String firstLine(@Nullable String text) {
        return String.valueOf(text)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("unknown");
    }
}
