package dev.newsmill.enrich;

import dev.newsmill.events.ReleaseStamp;
import java.util.List;
import java.util.SortedMap;

/**
 * How an event comes about, in more detail than the event carries: worked out anew from the raw record. Equal releases explain what
 * happened; another one explains what would happen now.
 *
 * @param release that explains
 * @param resources name to version or SHA-256 of each dictionary, model and table of the release
 * @param lines of the page, in order
 * @param normalisations of the title, then of the text, in the order of the steps
 */
public record Explanation(
        ReleaseStamp release,
        SortedMap<String, String> resources,
        List<Line> lines,
        List<Normalisation> normalisations) {
    public Explanation {
        lines = List.copyOf(lines);
        normalisations = List.copyOf(normalisations);
    }

    /**
     * A line of the page.
     *
     * @param kind what it is by its wording and links, in lower case
     * @param finders those that took it for text, in lower case
     * @param kept whether it is in the body
     */
    public record Line(String text, String kind, List<String> finders, boolean kept) {
        public Line {
            finders = List.copyOf(finders);
        }
    }

    /**
     * A step that changed something.
     *
     * @param field {@code title} or {@code text}
     * @param examples at most three
     */
    public record Normalisation(String field, String kind, int count, List<Change> examples) {
        public Normalisation {
            examples = List.copyOf(examples);
        }
    }

    /** What stood there and what stands there now, both cut after 40 code units; empty when removed. */
    public record Change(String before, String after) {}
}
