package dev.newsmill.text.extract;

import java.util.HashSet;
import java.util.Set;

/** How much of a line the text also says: the share of the line's pairs of characters that occur in the text. */
final class Overlap {
    private static final int LONGEST_TEXT = 20_000;

    private final Set<Integer> pairs = new HashSet<>();

    Overlap(String text) {
        String bare = Characters.bare(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        for (int i = 0; i + 1 < bare.length(); i++) {
            pairs.add(pair(bare, i));
        }
    }

    /** 0 to 1. */
    double of(String line) {
        String bare = Characters.bare(line);
        int all = bare.length() - 1;
        if (all <= 0) {
            return 0;
        }
        int shared = 0;
        for (int i = 0; i < all; i++) {
            shared += pairs.contains(pair(bare, i)) ? 1 : 0;
        }
        return (double) shared / all;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }
}
