package dev.newsmill.text.entity;

import java.util.List;
import java.util.stream.IntStream;

/** Quotation marks in and around names. */
final class Quotes {
    private static final String OPENING = "“‘「『《";
    private static final String CLOSING = "”’」』》";

    private Quotes() {}

    /** Gives each name both of its quotation marks, or none: 两湖”新区 becomes “两湖”新区, “两湖 becomes 两湖. */
    static void balance(Mentions field) {
        for (Tagged name : field.toList()) {
            int start = name.start();
            int end = name.end();
            if (isClosedInside(name.text())
                    && start > 0
                    && OPENING.indexOf(field.text().charAt(start - 1)) >= 0) {
                start--;
            }
            while (start < end && isLoose(field.text(), start, start, end, OPENING)) {
                start++;
            }
            while (end > start && isLoose(field.text(), end - 1, start, end, CLOSING)) {
                end--;
            }
            if (start == end) {
                field.removeIf(other -> other.equals(name));
            } else if (start != name.start() || end != name.end()) {
                field.replace(name.type(), start, end);
            }
        }
    }

    /** Whether a mark is closed in the name that was not opened there. */
    private static boolean isClosedInside(String name) {
        int open = 0;
        for (int i = 0; i < name.length(); i++) {
            open += OPENING.indexOf(name.charAt(i)) >= 0 ? 1 : CLOSING.indexOf(name.charAt(i)) >= 0 ? -1 : 0;
            if (open < 0) {
                return i < name.length() - 1;
            }
        }
        return false;
    }

    /** Whether a mark at the edge of a stretch has no partner inside it. */
    private static boolean isLoose(String text, int at, int start, int end, String marks) {
        int kind = marks.indexOf(text.charAt(at));
        if (kind < 0) {
            return false;
        }
        char partner = marks.equals(OPENING) ? CLOSING.charAt(kind) : OPENING.charAt(kind);
        int found = text.substring(start, end).indexOf(partner);
        return found < 0;
    }

    /** What stands in marks at the start of a name, where something follows them; empty when nothing does. */
    static String quotedStart(String name) {
        int kind = OPENING.indexOf(name.charAt(0));
        int end = kind < 0 ? -1 : name.indexOf(CLOSING.charAt(kind));
        return end < 2 || end == name.length() - 1 ? "" : name.substring(1, end);
    }

    /** The text in each pair of marks. */
    static List<String> around(String text) {
        return IntStream.range(0, OPENING.length() - 1)
                .mapToObj(kind -> OPENING.charAt(kind) + text + CLOSING.charAt(kind))
                .toList();
    }

    /** The same text with the marks of simplified texts: “ ” for 「 」, ‘ ’ for 『 』. */
    static String simplified(String text) {
        return text.replace('「', '“').replace('」', '”').replace('『', '‘').replace('』', '’');
    }

    static boolean isQuoted(String text, int start, int end) {
        int kind = OPENING.indexOf(text.charAt(start));
        return kind >= 0 && end - start > 2 && text.charAt(end - 1) == CLOSING.charAt(kind);
    }
}
