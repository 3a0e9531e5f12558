package dev.newsmill.text.extract;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a page calls its elements. Names are read up to a length that no real one has, for one name may hold a megabyte. */
final class ElementName {
    static final int LONGEST = 200;

    private ElementName() {}

    /** Class and id in lower case, with a space between; a single space when there is neither. */
    static String of(Element element) {
        return (classOf(element) + ' ' + cut(element.attr("id"))).toLowerCase(Locale.ROOT);
    }

    /** The class attribute as written, without the white space around it; empty when there is none. */
    static String classOf(Element element) {
        return cut(element.attr("class"));
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST)).strip();
    }
}
