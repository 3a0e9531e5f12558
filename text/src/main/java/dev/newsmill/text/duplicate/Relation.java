package dev.newsmill.text.duplicate;

import java.util.Optional;

/**
 * Says how two documents are alike. Pure, symmetric, in integers only, so that every machine says the same.
 *
 * <p>From the sketches comes the Jaccard similarity j of the sets of 5-grams; with both sets' sizes it gives the number of grams they
 * share, s = j (a + b) / (1 + j), and the part of the smaller one that stands in the larger one, s / min(a, b). Then the first rule that
 * holds decides; texts that two guards tell apart are not even linked, or every weather report would be linked to every other.
 *
 * <p>The thresholds were set on the altered articles of {@code newsmill eval duplicates} (400 and 2,000 characters): texts with 15 % of the
 * words replaced are 0.29 to 0.45 alike, with 30 % 0.1 to 0.25; an excerpt of 40 % inside an article of the same length leaves 0.2. So
 * does a disclaimer of 200 characters below two articles of 400, of which 43 % were rewrites until both ends had to be alike.
 */
public final class Relation {
    /** Fewest letters and digits of a title that may stand for a short text. */
    static final int TELLING_TITLE = 8;

    /** Fewest letters and digits of a body that may stand for a short text under another title. */
    static final int TELLING_BODY = 30;

    private static final int ALL = 1000;

    /** Short texts of one title and the same numbers must also be this alike: the same heading stands over other news every day. */
    static final int SHORT_ALIKE = 300;

    /** What is left of a text that was cut to a few lines: this part of a short text in a longer one, and so many grams. */
    static final int SHORT_CONTAINED = 700;

    static final int SHORT_GRAMS = 45;

    /** Grams that duplicates share at least: below it the phrases of a form are all there is. */
    static final int SHARED_AT_LEAST = 80;

    /** From here on the text is the same. */
    static final int NEAR = 550;

    /** This part of the smaller text in the larger one makes it contained. */
    static final int CONTAINED = 600;

    /** Below this ratio of sizes a likeness is containment, from it on rewording: what was cut short is shorter. */
    static final int SAME_SIZE = 700;

    /** Texts of like size so alike, at both ends too, say the same in other words. */
    static final int REWRITE = 180;

    /**
     * A passage this long, and this part of the smaller text, is an excerpt even inside another article. Disclaimers, notes on the author
     * and quoted speeches are shorter: with 250, 63 % of the pairs of articles of 800 characters that share 300 were duplicates.
     */
    static final int PASSAGE_GRAMS = 400;

    static final int PASSAGE = 260;

    /** So many grams, and this part of the smaller text, are an excerpt that was reworded; only in a text of another size. */
    static final int REWORDED_GRAMS = 300;

    static final int REWORDED_PASSAGE = 400;

    /** Weaker overlap than any of these is a link if it is at least this part of the smaller text and {@link #LINK_GRAMS} long. */
    static final int LINK = 100;

    static final int LINK_GRAMS = 60;

    private Relation() {}

    /** How the two are duplicates; empty when they are none. {@code near(a, b)} equals {@code near(b, a)}. */
    public static Optional<Match> near(Features a, Features b) {
        return compare(a, b).filter(match -> match.kind().isDuplicate());
    }

    /** As {@link #near}, and {@link Kind#LINK} for less. */
    public static Optional<Match> compare(Features a, Features b) {
        if (a.hasContentOf(b)) {
            return Optional.of(new Match(Kind.EXACT, ALL));
        }
        Overlap overlap = Overlap.of(a, b);
        boolean oneIsShort = Math.min(a.letters(), b.letters()) < Fingerprint.SHORT;
        if (oneIsShort && a.titleAndNumbers() != 0 && a.titleAndNumbers() == b.titleAndNumbers()) {
            return overlap.jaccard() >= SHORT_ALIKE
                    ? Optional.of(new Match(Kind.NEAR, overlap.jaccard()))
                    : Optional.empty();
        }
        if (oneIsShort && hasBodyOf(a, b)) {
            return Optional.of(new Match(Kind.NEAR, overlap.jaccard()));
        }
        if (isTooLittle(overlap) || Guards.tellApart(a, b, overlap)) {
            return Optional.empty();
        }
        if (!oneIsShort) {
            return judge(overlap);
        }
        boolean inLonger = Math.max(a.letters(), b.letters()) >= Fingerprint.SHORT
                && overlap.partOfSmaller() >= SHORT_CONTAINED
                && overlap.shared() >= SHORT_GRAMS;
        return inLonger ? Optional.of(new Match(Kind.CONTAINED, overlap.partOfSmaller())) : Optional.empty();
    }

    /** Under another title a body must name a number: a line or two that every page of a site has are short and name none. */
    private static boolean hasBodyOf(Features a, Features b) {
        return a.body() != 0 && a.body() == b.body() && (a.numbers().length > 0 || !a.hasOtherTitleThan(b));
    }

    /** Whether no rule on likeness can hold, whatever numbers and names say. */
    static boolean isTooLittle(Overlap overlap) {
        return overlap.partOfSmaller() < LINK || overlap.shared() < SHORT_GRAMS;
    }

    private static Optional<Match> judge(Overlap overlap) {
        int jaccard = overlap.jaccard();
        int part = overlap.partOfSmaller();
        if (overlap.shared() >= SHARED_AT_LEAST) {
            if (jaccard >= NEAR) {
                return Optional.of(new Match(Kind.NEAR, jaccard));
            }
            if (overlap.sizeRatio() >= SAME_SIZE && overlap.atBothEnds() && jaccard >= REWRITE) {
                return Optional.of(new Match(Kind.REWRITE, jaccard));
            }
            if (part >= CONTAINED || isPassage(overlap)) {
                return Optional.of(new Match(Kind.CONTAINED, part));
            }
        }
        return part >= LINK && overlap.shared() >= LINK_GRAMS
                ? Optional.of(new Match(Kind.LINK, jaccard))
                : Optional.empty();
    }

    private static boolean isPassage(Overlap overlap) {
        int part = overlap.partOfSmaller();
        return part >= PASSAGE && overlap.shared() >= PASSAGE_GRAMS
                || part >= REWORDED_PASSAGE && overlap.shared() >= REWORDED_GRAMS && overlap.sizeRatio() < SAME_SIZE;
    }
}
