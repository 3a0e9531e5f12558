package dev.newsmill.text.duplicate;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Why two texts are, or are not, taken for duplicates: what a person needs to judge the judgement.
 *
 * @param letters and digits of the first text
 * @param otherLetters of the second
 * @param keys of the first text
 * @param otherKeys of the second
 * @param sharedKeys in both; without any the two are never compared
 * @param someKeys five at most of those in both, 16 lower-case hexadecimal digits each
 * @param similarity estimated Jaccard similarity of their 5-grams, 0 to 1
 * @param partOfSmaller estimated part of the smaller text that stands in the larger one, 0 to 1
 * @param rule the rule that decided, as a sentence
 * @param passage the longest run of characters in both texts of at least 16, or an empty string
 */
public record Likeness(
        int letters,
        int otherLetters,
        int keys,
        int otherKeys,
        int sharedKeys,
        List<String> someKeys,
        double similarity,
        double partOfSmaller,
        String rule,
        String passage) {
    private static final double THOUSAND = 1000.0;
    private static final int SOME = 5;

    public Likeness {
        someKeys = List.copyOf(someKeys);
    }

    /** Of two contents, each a title, a line feed and a text, both normalised. */
    public static Likeness of(String content, String other) {
        Fingerprint one = Fingerprint.v1(content);
        Fingerprint two = Fingerprint.v1(other);
        TreeSet<Long> shared = new TreeSet<>(one.keys());
        shared.retainAll(two.keys());
        Overlap overlap = Overlap.of(one.features(), two.features());
        return new Likeness(
                one.features().letters(),
                two.features().letters(),
                one.keys().size(),
                two.keys().size(),
                shared.size(),
                shared.stream().limit(SOME).map(HexFormat.of()::toHexDigits).toList(),
                overlap.jaccard() / THOUSAND,
                overlap.partOfSmaller() / THOUSAND,
                rule(one.features(), two.features(), overlap),
                passage(content, other));
    }

    private static String rule(Features a, Features b, Overlap overlap) {
        Optional<Match> match = Relation.compare(a, b);
        if (match.isEmpty()) {
            boolean apart = !Relation.isTooLittle(overlap) && Guards.tellApart(a, b, overlap);
            return apart
                    ? "no duplicate: the texts are alike, but their numbers or names are others"
                    : "no duplicate: too little in common";
        }
        return switch (match.get().kind()) {
            case EXACT -> "exact: title and text are equal";
            case NEAR -> near(Math.min(a.letters(), b.letters()) < Fingerprint.SHORT, overlap);
            case REWRITE ->
                "rewrite: texts of like size, alike from head to tail, "
                        + atLeast("similarity", overlap.jaccard(), Relation.REWRITE);
            case CONTAINED -> contained(Math.min(a.letters(), b.letters()) < Fingerprint.SHORT, overlap);
            case LINK ->
                "link, no duplicate: " + atLeast("part of the smaller text", overlap.partOfSmaller(), Relation.LINK);
        };
    }

    private static String near(boolean oneIsShort, Overlap overlap) {
        return oneIsShort
                ? "near: short texts with one title and the same numbers, "
                        + atLeast("similarity", overlap.jaccard(), Relation.SHORT_ALIKE)
                : "near: " + atLeast("similarity", overlap.jaccard(), Relation.NEAR);
    }

    private static String contained(boolean oneIsShort, Overlap overlap) {
        int part = overlap.partOfSmaller();
        if (oneIsShort) {
            return "contained: a short text in a longer one, "
                    + atLeast("part of the smaller text", part, Relation.SHORT_CONTAINED);
        }
        return part >= Relation.CONTAINED
                ? "contained: " + atLeast("part of the smaller text", part, Relation.CONTAINED)
                : excerpt(overlap);
    }

    private static String excerpt(Overlap overlap) {
        boolean isLong = overlap.shared() >= Relation.PASSAGE_GRAMS;
        return "contained: passages of an estimated " + overlap.shared() + " characters in common, at least "
                + (isLong ? Relation.PASSAGE_GRAMS : Relation.REWORDED_GRAMS) + " are needed, and "
                + atLeast(
                        "part of the smaller text",
                        overlap.partOfSmaller(),
                        isLong ? Relation.PASSAGE : Relation.REWORDED_PASSAGE);
    }

    private static String atLeast(String what, int is, int bound) {
        return "estimated " + what + " " + is / THOUSAND + ", at least " + bound / THOUSAND + " is needed";
    }

    /** Linear in both lengths: places of equal 16-grams, each extended once. */
    private static String passage(String content, String other) {
        Map<Long, Integer> places = new HashMap<>();
        long[] grams = Hashes.grams(other, Anchors.WIDTH);
        for (int i = grams.length - 1; i >= 0; i--) {
            places.put(grams[i], i);
        }
        String longest = "";
        long[] own = Hashes.grams(content, Anchors.WIDTH);
        for (int i = 0; i < own.length; i++) {
            Integer place = places.get(own[i]);
            if (place == null) {
                continue;
            }
            int length = 0;
            while (i + length < content.length()
                    && place + length < other.length()
                    && content.charAt(i + length) == other.charAt(place + length)) {
                length++;
            }
            if (length > longest.length()) {
                longest = content.substring(i, i + length);
            }
            i += Math.max(0, length - Anchors.WIDTH);
        }
        return longest.strip();
    }
}
