package dev.newsmill.events;

import dev.newsmill.events.ArticleEnriched.Duplicate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a document's duplicate verdict. A later record for the same document replaces an earlier one if its {@code order} is
 * smaller; orders only fall, so redelivery and reordering do no harm.
 *
 * @param document whose verdict this is
 * @param order that of the smallest document among this one and all it is near to
 * @param duplicate of which document it is a copy, or null: an original
 * @param versionOf the smallest document when it is another version of the same article; else null
 * @param flags distinct and sorted, for example {@code degraded:cap}
 */
public record DuplicateVerdict(
        DocumentId document,
        Order order,
        @Nullable Duplicate duplicate,
        @Nullable DocumentId versionOf,
        List<String> flags) {
    public DuplicateVerdict {
        Check.present("document", document);
        Check.present("order", order);
        flags = flags == null ? List.of() : List.copyOf(flags);
    }
}
