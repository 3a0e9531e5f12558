package dev.newsmill.text.entity.training;

import dev.newsmill.text.entity.crf.Stretch;
import java.util.List;

/**
 * A sentence whose names are known.
 *
 * @param names in order, none overlapping another
 * @param source which collection it comes from, from 0
 */
public record Example(String sentence, List<Stretch> names, int source) {
    public Example {
        names = List.copyOf(names);
    }
}
