package dev.newsmill.text.duplicate;

/**
 * Tells apart texts that are alike only because they were made from one template: with other numbers, or about somebody else. Set on the
 * forms of {@code newsmill eval duplicates} (12,720 pairs each and seed): without guards nearly all of them are near. The other
 * side are texts of 400 characters of which 5 % of the words are replaced, units and words like names among them: about one in a hundred
 * is told apart.
 */
final class Guards {
    /** Numbers on both sides from which the rule of the many applies. */
    static final int MANY_NUMBERS = 4;

    /** The same where only a long passage is in common: of fewer numbers none may stand in it. */
    static final int MANY_FOR_EXCERPT = 10;

    /**
     * In texts of fewer letters a day counts twice: two notices that have no other number share none, and a day that differs alone is
     * fewer than half of them. In a longer one it may stand below a photograph.
     */
    static final int DAY_COUNTS_TWICE = 400;

    /** Under so many letters one number is much. */
    static final int BRIEF = 300;

    /** From this many on, texts of like size must share half of them. */
    static final int FEW_NUMBERS = 2;

    /**
     * This part of what the size of a long passage lets expect, per cent: numbers are not spread evenly over a text. With the full bar
     * 0.80 of the excerpts inside another article of 2,000 characters are found, with this and {@link #MANY_FOR_EXCERPT} 0.95; forms are
     * shorter than such passages.
     */
    static final int EXCERPT_NUMBERS = 35;

    /** This part of the smaller set of numbers must be in both. Per cent. */
    static final int SHARED_NUMBERS = 80;

    /** From this ratio of sizes on, per mille, two texts may come from one template. */
    static final int TEMPLATE_SIZE = 700;

    /**
     * From this similarity on, per mille, two texts may differ in nothing but names; reworded texts are less alike. Other persons tell
     * texts apart from {@link Relation#REWRITE} on: of two reports on a match everybody is another, but hardly a third of the words.
     */
    static final int TEMPLATE = 450;

    /** This part of the main names must occur on the other side; in one direction is enough. Per cent. */
    static final int SHARED_NAMES = 60;

    /**
     * With this part of all names and a main one in common, others were only reworded. Per cent; with 75, a form with two names of its own
     * and two of a company's is taken for another once in 5,000 pairs, whenever two hashes agree by chance.
     */
    static final int SHARED_OF_ALL_NAMES = 80;

    /** From this similarity on, per mille, hardly more than names differ; texts told apart by a reworded name were mostly 450 to 700 alike. */
    static final int REWORDED = 700;

    /** So many hashes of names in common, two where names are few, are more than those that a form has of its own. */
    static final int SEVERAL_NAMES = 4;

    /** With so many hashes of names in common, and half of all, a person was only reworded: what follows a name is taken for a part of it. */
    static final int MANY_NAMES = 12;

    /** From this similarity on, per mille, both texts have the same names, though punctuation or script made them read otherwise. */
    static final int SAME = 980;

    /** This part of the smaller text in the larger one, per mille, is all of it: the estimate's error taken off. */
    static final int WHOLE = 950;

    /** Below this ratio of sizes, per mille, something was added. */
    static final int GROWN = 850;

    private Guards() {}

    static boolean tellApart(Features a, Features b, Overlap overlap) {
        return otherNumbers(a, b, overlap)
                || otherTitleAndNumber(a, b, overlap)
                || otherNames(a.names(), b.names(), overlap);
    }

    private static boolean otherNumbers(Features one, Features other, Overlap overlap) {
        char[] a = one.numbers();
        char[] b = other.numbers();
        int ofDay = Math.max(one.letters(), other.letters()) < DAY_COUNTS_TWICE ? 2 : 1;
        char limit = (char) Math.min(highest(a), highest(b));
        int smaller = Math.min(upTo(a, limit, ofDay), upTo(b, limit, ofDay));
        int shared = shared(a, b, ofDay);
        if (isPassage(overlap)) {
            return smaller >= MANY_FOR_EXCERPT
                    && shared * 100_000 < EXCERPT_NUMBERS * overlap.partOfSmaller() * smaller;
        }
        if (smaller >= MANY_NUMBERS) {
            return shared * 100 < SHARED_NUMBERS * smaller;
        }
        boolean mayBeTemplate = overlap.sizeRatio() >= TEMPLATE_SIZE || overlap.partOfSmaller() >= Relation.CONTAINED;
        return smaller >= FEW_NUMBERS && shared * 2 < smaller && mayBeTemplate;
    }

    /** Of brief texts that have but one number, another title and another number tell them apart: a rating, a price, an issue. */
    private static boolean otherTitleAndNumber(Features a, Features b, Overlap overlap) {
        return Math.min(a.letters(), b.letters()) < BRIEF
                && overlap.sizeRatio() >= TEMPLATE_SIZE
                && a.hasOtherTitleThan(b)
                && Math.min(a.numbers().length, b.numbers().length) == 1
                && shared(a.numbers(), b.numbers(), 1) == 0;
    }

    /** Whether a long passage is all that both may have in common: then only its numbers can be expected. */
    private static boolean isPassage(Overlap overlap) {
        return overlap.partOfSmaller() < Relation.CONTAINED && overlap.shared() >= Relation.PASSAGE_GRAMS;
    }

    /** A full set is a sample: only values up to its highest can be missing from the other one. */
    private static char highest(char[] numbers) {
        return numbers.length < Numbers.KEPT ? Character.MAX_VALUE : numbers[numbers.length - 1];
    }

    /** @param ofDay what a day counts */
    private static int upTo(char[] values, char limit, int ofDay) {
        int count = 0;
        for (int i = 0; i < values.length && values[i] <= limit; i++) {
            count += (values[i] & Numbers.DAY) == 0 ? 1 : ofDay;
        }
        return count;
    }

    /** Of sorted values; what both have is not above the highest of either. */
    private static int shared(char[] a, char[] b, int ofDay) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared += (a[i] & Numbers.DAY) == 0 ? 1 : ofDay;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private static boolean otherNames(char[] a, char[] b, Overlap overlap) {
        if (overlap.sizeRatio() < TEMPLATE_SIZE
                || overlap.jaccard() < Relation.REWRITE
                || overlap.jaccard() >= SAME
                || isPassage(overlap)
                || isGrown(overlap)) {
            return false;
        }
        return otherPersons(a, b)
                || overlap.jaccard() >= TEMPLATE && missing(a, b) && missing(b, a) && !mostShared(a, b, overlap);
    }

    /** Whether one text is the other and more: names of its own stand in what was added. Forms with other names are of one size. */
    private static boolean isGrown(Overlap overlap) {
        return overlap.partOfSmaller() >= WHOLE && overlap.sizeRatio() < GROWN;
    }

    private static boolean otherPersons(char[] a, char[] b) {
        boolean areOthers = count(a, Names.PERSON) > 0 && count(b, Names.PERSON) > 0 && found(a, Names.PERSON, b) == 0;
        int shared = found(a, 0, b);
        return areOthers && !(shared >= MANY_NAMES && shared * 2 >= Math.min(a.length, b.length));
    }

    /** Whether most main names of one side do not occur on the other, in whatever role; false when it has none. */
    private static boolean missing(char[] these, char[] those) {
        return found(these, Names.MAIN, those) * 100 < SHARED_NAMES * count(these, Names.MAIN);
    }

    /**
     * Whether nearly all names of the side that has fewer occur on the other, a main one among them, or, in texts no more alike than
     * reworded ones, several and half of all: then main ones were only reworded.
     */
    private static boolean mostShared(char[] a, char[] b, Overlap overlap) {
        char[] fewer = a.length <= b.length ? a : b;
        char[] more = fewer == a ? b : a;
        int shared = found(fewer, 0, more);
        return found(fewer, Names.MAIN, more) > 0 && shared * 100 >= SHARED_OF_ALL_NAMES * fewer.length
                || overlap.jaccard() < REWORDED && shared >= SEVERAL_NAMES && shared * 2 >= fewer.length;
    }

    private static int count(char[] names, int flag) {
        int count = 0;
        for (char name : names) {
            count += (name & flag) == flag ? 1 : 0;
        }
        return count;
    }

    /** How many of these that have the flag occur among those. */
    private static int found(char[] these, int flag, char[] those) {
        int found = 0;
        for (char name : these) {
            found += (name & flag) == flag && occurs(name, those) ? 1 : 0;
        }
        return found;
    }

    private static boolean occurs(char name, char[] names) {
        for (char other : names) {
            if ((other | Names.MAIN) == (name | Names.MAIN)) {
                return true;
            }
        }
        return false;
    }
}
