package dev.newsmill.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/**
 * Names one version of one article. Written {@code <article id>-<content hash>}.
 *
 * @param contentHash 32 lower-case hexadecimal digits over the normalised title and text
 */
public record DocumentId(ArticleId article, String contentHash) implements Comparable<DocumentId> {
    private static final Comparator<DocumentId> ORDER =
            Comparator.comparing(DocumentId::article).thenComparing(DocumentId::contentHash);

    public DocumentId {
        Check.present("article", article);
        Check.hash("content hash", contentHash);
    }

    /** @throws IllegalArgumentException if the text is not two ids joined by a hyphen */
    @JsonCreator
    public static DocumentId parse(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException("document id '" + text + "' is not <article id>-<content hash>");
        }
        return new DocumentId(new ArticleId(text.substring(0, hyphen)), text.substring(hyphen + 1));
    }

    @Override
    public int compareTo(DocumentId other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return article.value() + '-' + contentHash;
    }
}
