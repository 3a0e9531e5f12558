package dev.newsmill.text.entity;

/**
 * A name where it stands.
 *
 * @param type what it names
 * @param start first UTF-16 code unit in the tagged text
 * @param end the one after the last
 * @param text the name as written: the text from {@code start} to {@code end}
 * @param name the canonical name: the dictionary's, else the fullest form in the document that this one is short for
 */
public record Tagged(Type type, int start, int end, String text, String name) {
    Tagged named(String canonical) {
        return new Tagged(type, start, end, text, canonical);
    }

    Tagged written(String form) {
        return new Tagged(type, start, end, form, name);
    }
}
