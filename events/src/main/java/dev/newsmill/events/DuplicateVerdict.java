package dev.newsmill.events;

import dev.newsmill.events.ArticleEnriched.Duplicate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a document's duplicate verdict. A later record for the same document replaces an earlier one if its {@code order} is
 * smaller; orders only fall, so redelivery and reordering do no harm. Flags only grow: a record with the same order adds its own.
 *
 * @param document whose verdict this is
 * @param order that of the smallest document among this one and all it is near to
 * @param duplicate of which document it is a copy, or null: an original
 * @param versionOf the smallest document when it is another version of the same article; else null
 * @param flags labels of {@link DuplicateFlag}, distinct and sorted
 * @param links the smallest earlier documents with something in common, too little for a duplicate; may be empty
 */
public record DuplicateVerdict(
        DocumentId document,
        Order order,
        @Nullable Duplicate duplicate,
        @Nullable DocumentId versionOf,
        List<String> flags,
        List<DocumentId> links) {
    public DuplicateVerdict {
        Check.present("document", document);
        Check.present("order", order);
        flags = flags == null ? List.of() : List.copyOf(flags);
        links = links == null ? List.of() : List.copyOf(links);
    }
}
