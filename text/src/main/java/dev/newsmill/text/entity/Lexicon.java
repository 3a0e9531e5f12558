package dev.newsmill.text.entity;

import java.util.BitSet;
import java.util.Collection;
import java.util.Set;

/** A set of words that can be asked which of them starts or ends at a place of a text. Immutable. */
final class Lexicon {
    private final Set<String> words;
    private final BitSet firstUnits = new BitSet();
    private final BitSet lastUnits = new BitSet();
    private final int longest;

    Lexicon(Collection<String> words) {
        this.words = Set.copyOf(words);
        int most = 0;
        for (String word : words) {
            firstUnits.set(word.charAt(0));
            lastUnits.set(word.charAt(word.length() - 1));
            most = Math.max(most, word.length());
        }
        longest = most;
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    /** Length of the longest word that starts here; 0 when there is none. */
    int startingAt(String text, int at) {
        if (at >= text.length() || !firstUnits.get(text.charAt(at))) {
            return 0;
        }
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            if (words.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /** Length of the longest word that ends here; 0 when there is none. */
    int endingAt(String text, int end) {
        if (end <= 0 || end > text.length() || !lastUnits.get(text.charAt(end - 1))) {
            return 0;
        }
        for (int length = Math.min(longest, end); length > 0; length--) {
            if (words.contains(text.substring(end - length, end))) {
                return length;
            }
        }
        return 0;
    }
}
