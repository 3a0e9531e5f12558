package dev.newsmill.text.normalise;

import dev.newsmill.text.language.Language;
import java.util.List;

/** Brings a text into one form. Thread-safe, deterministic, idempotent. */
public final class Normaliser {
    private Normaliser() {}

    public static Normalised normalise(String text, Language language) {
        return new Normalised(text, OffsetMap.identity(text.length()), List.of());
    }
}
