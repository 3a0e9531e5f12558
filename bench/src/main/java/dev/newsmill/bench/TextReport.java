package dev.newsmill.bench;

/**
 * How fast pages are read, on one thread.
 *
 * @param pagesPerCpuSecond generated HTML pages decoded and extracted
 * @param pageBytes their mean size
 * @param normaliseMicros CPU time to normalise 2,000 characters, in µs
 * @param nanosPerCharacter the same per character for growing texts: as long as it stays, time is linear
 */
public record TextReport(
        double pagesPerCpuSecond, long pageBytes, double normaliseMicros, PerCharacter nanosPerCharacter) {

    /** CPU time per character in ns, for texts of 2,000, 20,000 and 200,000 characters. */
    public record PerCharacter(double of2000, double of20000, double of200000) {}
}
