package dev.newsmill.text.extract;

import java.util.List;

/**
 * A line of the page and which finders took it for the article's text.
 *
 * @param text the line, not empty
 * @param kind what it is by its wording and links, in lower case: {@code text}, {@code publish}, {@code copyright} ...
 * @param finders those that voted for it, in their own order; empty when none did
 * @param kept whether it is in the body
 */
public record BlockVotes(String text, String kind, List<BodyFinder> finders, boolean kept) {
    public BlockVotes {
        finders = List.copyOf(finders);
    }
}
