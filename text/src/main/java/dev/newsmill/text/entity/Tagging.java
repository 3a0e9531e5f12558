package dev.newsmill.text.entity;

import java.util.List;

/**
 * The names of one document.
 *
 * @param title in order of their start; they do not overlap
 * @param text the same, with offsets into the text
 */
public record Tagging(List<Tagged> title, List<Tagged> text) {
    public Tagging {
        title = List.copyOf(title);
        text = List.copyOf(text);
    }
}
