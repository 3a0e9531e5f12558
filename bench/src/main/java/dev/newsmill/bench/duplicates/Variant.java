package dev.newsmill.bench.duplicates;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A way to alter a story, and what must come of it. */
public enum Variant {
    OTHER_HEADER_AND_FOOTER(true, 1.00, 1.00),
    TRADITIONAL_SCRIPT(true, 1.00, 1.00),
    PINYIN_RESIDUE(true, 1.00, 1.00),
    SEO_LOOK_ALIKES(true, 0, 0),
    PARAGRAPHS_DROPPED_20(true, 0.98, 0.98),
    PARAGRAPHS_DROPPED_40(true, 0.92, 0.92),
    PARAGRAPHS_SHUFFLED(true, 0, 0),
    SYNONYMS_5(true, 0.98, 0.98),
    SYNONYMS_15(true, 0.60, 0.90),
    SYNONYMS_30(true, 0, 0),
    EXCERPT_ALONE(true, 0, 0.95),
    EXCERPT_IN_ANOTHER(true, 0, 0.75),
    EXCERPT_REWORDED_10(true, 0, 0),
    CUT_SHORT(true, 0, 0),
    GROWN(true, 0, 0),
    OTHER_TITLE(true, 0, 0),
    OTHER_PUNCTUATION(true, 0, 0),
    ADVERTISEMENTS_INSERTED(true, 0, 0),
    NUMBERS_CHANGED(false, 0, 0);

    private final boolean duplicate;
    private final double shortBound;
    private final double longBound;

    Variant(boolean duplicate, double shortBound, double longBound) {
        this.duplicate = duplicate;
        this.shortBound = shortBound;
        this.longBound = longBound;
    }

    /** Whether the altered story is still a duplicate of the story. */
    public boolean isDuplicate() {
        return duplicate;
    }

    /** The least recall asked for at a length, 0 for none. */
    double bound(int letters) {
        return letters < 1000 ? shortBound : longBound;
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
