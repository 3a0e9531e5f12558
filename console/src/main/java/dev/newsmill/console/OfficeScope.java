package dev.newsmill.console;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.newsmill.events.ArticleEnriched.RoleOrigin;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How it is known whose an office is; the surest first. */
public enum OfficeScope {
    /** The text names the place or body beside the office. */
    STATED,
    /** It is the place of that level that the document is about. */
    INFERRED_FROM_DOCUMENT,
    /** It is the place that the document's source is named after. */
    INFERRED_FROM_SOURCE,
    /** Nothing tells. */
    OPEN;

    static OfficeScope of(@Nullable RoleOrigin origin) {
        if (origin == null) {
            return OPEN;
        }
        return switch (origin) {
            case NAMED -> STATED;
            case DOCUMENT -> INFERRED_FROM_DOCUMENT;
            case SOURCE -> INFERRED_FROM_SOURCE;
        };
    }

    /** For people: inferred from document. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For programs: inferred-from-document. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
