package dev.newsmill.text.entity.training;

import dev.newsmill.text.entity.crf.Stretch;
import java.util.List;

/**
 * A text with its names.
 *
 * @param names in order, none overlapping another; offsets in UTF-16 code units
 */
public record Annotated(String text, List<Stretch> names) {
    public Annotated {
        names = List.copyOf(names);
    }
}
