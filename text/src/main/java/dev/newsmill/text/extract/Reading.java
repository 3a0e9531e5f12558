package dev.newsmill.text.extract;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A page read line by line.
 *
 * @param body the indexes of the lines of the article's text
 * @param bodyRule how the body was found
 * @param vote which finder found which line
 * @param nextPage where the article goes on
 * @param flags what was noticed while reading
 */
record Reading(
        List<Line> lines,
        BitSet body,
        String bodyRule,
        BodyVote vote,
        Metadata metadata,
        Chosen nextPage,
        List<String> flags) {
    private static final int LINES_BEFORE = 20;
    private static final int LINES_AFTER = 12;
    private static final int LINES_WITHOUT_BODY = 40;

    Reading with(BitSet otherBody, String rule) {
        return new Reading(lines, otherBody, rule, vote, metadata, nextPage, flags);
    }

    int first() {
        return body.isEmpty() ? 0 : body.nextSetBit(0);
    }

    /** The index of the last line of the text; without a text, the end of the page's beginning. */
    int last() {
        return body.isEmpty() ? Math.min(lines.size(), LINES_WITHOUT_BODY) - 1 : body.length() - 1;
    }

    /** The lines just before, within and just after the article that are not its text, in order. */
    Stream<Line> around(Predicate<Line> wanted) {
        return indexesAround().filter(i -> !body.get(i)).mapToObj(lines::get).filter(wanted);
    }

    IntStream indexesAround() {
        return IntStream.range(
                Math.max(0, partStart() - LINES_BEFORE), Math.min(lines.size(), last() + 1 + LINES_AFTER));
    }

    /** Where the part of the page begins that holds the body, as far as short lines before the first long one belong to it. */
    private int partStart() {
        BitSet part = vote.found().getOrDefault(BodyFinder.DENSITY, body);
        int start = part.nextSetBit(0);
        return start < 0 || first() - start > LINES_WITHOUT_BODY ? first() : Math.min(start, first());
    }

    double bodyWeight() {
        return body.stream().mapToDouble(i -> lines.get(i).weight()).sum();
    }

    String bodyText() {
        StringBuilder text = new StringBuilder();
        body.stream().forEach(i -> text.append(lines.get(i).text()).append('\n'));
        return text.toString();
    }
}
