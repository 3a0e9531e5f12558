package dev.newsmill.text.entity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** What is a name in one place is a name where the text repeats it. */
final class Repeats {
    /** Two characters are too often a part of something else. */
    private static final int SHORTEST = 3;

    private Repeats() {}

    static void find(String text, Spans spans) {
        List<Tagged> names = spans.inOrder().stream()
                .filter(name -> name.text().length() >= SHORTEST)
                .sorted(Comparator.<Tagged>comparingInt(name -> -name.text().length())
                        .thenComparingInt(Tagged::start))
                .toList();
        var seen = new HashSet<String>();
        for (Tagged name : names) {
            if (!seen.add(name.text())) {
                continue;
            }
            int at = text.indexOf(name.text());
            while (at >= 0) {
                spans.claim(name.type(), at, at + name.text().length());
                at = text.indexOf(name.text(), at + name.text().length());
            }
        }
    }
}
