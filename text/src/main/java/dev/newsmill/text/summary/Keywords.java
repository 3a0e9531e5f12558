package dev.newsmill.text.summary;

import dev.newsmill.text.language.Language;
import java.util.List;

/** Picks the words a text is about. Thread-safe, deterministic. */
public final class Keywords {
    private Keywords() {}

    /** At most {@code most} distinct words, the weightiest first. */
    public static List<String> of(String title, String text, Language language, int most) {
        return List.of();
    }
}
