package dev.newsmill.text.extract;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * A line of a page with markup.
 *
 * @param linkCharacters how many of its characters, white space not counted, are link text
 * @param owner the innermost block element around it
 */
record Block(Line line, int linkCharacters, Element owner) {
    Block unless(Predicate<String> boilerplate) {
        Line marked = line.unless(boilerplate);
        return marked == line ? this : new Block(marked, linkCharacters, owner);
    }

    static Block of(String text, int linkCharacters, Element owner) {
        String tag = owner.normalName();
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        double linkShare = text.isEmpty() ? 0 : Math.min(1, (double) linkCharacters / text.length());
        Line line = Line.of(text, linkShare, heading);
        return new Block(line.isEntry() ? line.as(LineKind.MENU) : line, linkCharacters, owner);
    }
}
