package dev.newsmill.text.entity.crf;

/** The lists of words that a gazetteer may hold, one bit each. */
public final class Lists {
    public static final int PLACES = 1;
    public static final int ORGANISATIONS = 1 << 1;
    public static final int KNOWN_ORGANISATIONS = 1 << 2;
    public static final int FOREIGN_NAMES = 1 << 3;
    public static final int PROPER_NAMES = 1 << 4;
    public static final int DIVISIONS = 1 << 5;
    public static final int SHORT_DIVISIONS = 1 << 6;
    public static final int TOWNS = 1 << 7;
    public static final int ORGANISATION_ENDINGS = 1 << 8;
    public static final int PLACE_ENDINGS = 1 << 9;
    public static final int OFFICES = 1 << 10;
    public static final int KNOWN_PLACES = 1 << 11;

    private Lists() {}
}
