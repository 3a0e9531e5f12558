package dev.newsmill.text.entity.crf;

import java.util.Map;

/** Which class a word belongs to: words of one class stand between the same neighbours. Immutable once built, thread-safe. */
public final class WordClasses {
    private final int[] keys;
    private final short[] classes;

    /** @param classes word to class, a number from 0 to 32,766 */
    public WordClasses(Map<String, String> classes) {
        int size = Integer.highestOneBit(Math.max(1, classes.size())) * 4;
        keys = new int[size];
        this.classes = new short[size];
        classes.forEach((word, wordClass) -> put(hash(word), Short.parseShort(wordClass)));
    }

    private void put(int hash, short wordClass) {
        int slot = slot(hash);
        keys[slot] = hash;
        classes[slot] = (short) (wordClass + 1);
    }

    private static int hash(String word) {
        int hash = 7;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + Shape.simplified(word.charAt(i));
        }
        return hash;
    }

    private int slot(int hash) {
        int slot = (hash * 0x9E3779B9 >>> 7) & (keys.length - 1);
        while (classes[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** The class of the word with this hash, from 1; 0 for a word without one. */
    int of(int hash) {
        return classes[slot(hash)];
    }
}
