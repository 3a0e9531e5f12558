package dev.newsmill.text.normalise;

import java.util.List;

/**
 * A normalised text and the way back.
 *
 * @param text the normalised text
 * @param offsets maps its UTF-16 offsets to those of the original
 * @param steps what was changed, in the order of the steps; empty when nothing was
 */
public record Normalised(String text, OffsetMap offsets, List<Step> steps) {
    public Normalised {
        steps = List.copyOf(steps);
    }
}
