package dev.newsmill.text.extract;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the article in a page. Pure and thread-safe. */
public final class Extractor {
    private Extractor() {}

    /**
     * Reads a page; never fails, whatever the content.
     *
     * @param zone the zone in which dates without one are read
     */
    public static Extraction extract(Page page, ZoneId zone) {
        List<String> lines = page.content()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
        return new Extraction(
                Chosen.none(), lines, null, Chosen.none(), Chosen.none(), Chosen.none(), Chosen.none(), List.of());
    }

    /**
     * The form of a content: by its media type, else by looking for markup at its beginning.
     *
     * @param contentType a media type with or without parameters, or null
     */
    public static Form formOf(@Nullable String contentType, String content) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            return Form.HTML;
        }
        return Form.PLAIN;
    }
}
