package dev.newsmill.text.extract;

/**
 * A date that stands on a page, where it stands, and how far that place is trusted to tell when the page was published.
 *
 * @param rule the place; ends in {@code (inferred)} when a part was worked out
 * @param trust 0 to 1; 0 is noted and never chosen
 */
record Dated(DateReading reading, String rule, double trust) {
    static Dated of(DateReading reading, String place, double trust) {
        return new Dated(reading, reading.inferred() ? place + " (inferred)" : place, trust);
    }
}
