package dev.newsmill.events;

import java.util.Arrays;
import java.util.Optional;

/** What a verdict on a document could not take into account. A verdict without any of these is exact. */
public enum DuplicateFlag {
    /** The document has a key that more documents hold, in an era within its reach, than one is compared with. */
    CAPPED(
            "degraded: cap",
            "more articles of these weeks share a phrase with this one than it may be compared with, so its original, or an earlier"
                    + " one than that named, may be missed; learn the phrases that everybody uses with 'newsmill learn stop-keys', or"
                    + " raise --duplicate-cap, and replay"),

    /** The document reaches into eras of which documents were dropped. */
    BELOW_REACH(
            "degraded: floor",
            "it came after the articles of an earlier time that it might be a copy of were dropped by 'newsmill floor', so its original"
                    + " may be missed; feed old articles before a floor is raised, or replay, for a new run has no floor"),

    /** The document has an era that is dropped itself. */
    CLOSED(
            "closed",
            "it is of a time that 'newsmill floor' has dropped, so articles that still come will not be compared with it there; replay"
                    + " if they must be, for a new run has no floor");

    private final String label;
    private final String explanation;

    DuplicateFlag(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    /** As it stands in events and verdicts. */
    public String label() {
        return label;
    }

    /** What it means for the verdict and what an operator can do, as a clause that goes on behind the label. */
    public String explanation() {
        return explanation;
    }

    /** Empty for a flag that says nothing about duplicates. */
    public static Optional<DuplicateFlag> of(String label) {
        return Arrays.stream(values()).filter(flag -> flag.label.equals(label)).findFirst();
    }
}
