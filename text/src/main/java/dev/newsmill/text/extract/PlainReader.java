package dev.newsmill.text.extract;

import java.util.List;

/** Reads a page whose markup has been stripped already. */
final class PlainReader {
    private PlainReader() {}

    static List<Line> read(String content) {
        return content.lines()
                .map(Characters::trim)
                .filter(text -> !text.isEmpty())
                .map(text -> Line.of(text, 0, false))
                .toList();
    }
}
