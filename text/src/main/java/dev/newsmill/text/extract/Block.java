package dev.newsmill.text.extract;

import org.jsoup.nodes.Element;

/**
 * A line of a page with markup.
 *
 * @param text trimmed, not empty
 * @param linkCharacters how many of its characters, white space not counted, are link text
 * @param owner the innermost block element around it
 */
record Block(String text, int linkCharacters, Element owner) {
    Line line() {
        String tag = owner.normalName();
        return Line.of(
                text, linkShare(), tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1)));
    }

    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linkCharacters / text.length());
    }
}
