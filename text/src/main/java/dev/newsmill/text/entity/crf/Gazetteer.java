package dev.newsmill.text.entity.crf;

import java.util.Arrays;

/**
 * A set of words, each with a mask of lists it stands in, that finds the longest word at every place of a sentence in one pass.
 * Immutable once built, thread-safe.
 *
 * <p>A trie in one open-addressed table: node and character to the next node.
 */
public final class Gazetteer {
    private static final int LONGEST = 40;

    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int[] masks = new int[1 << 10];
    private int nodes = 1;

    private Gazetteer() {}

    /** Collects words. Not thread-safe. */
    public static final class Builder {
        private final Gazetteer gazetteer = new Gazetteer();

        /** Adds a word to the list with this bit; words of one character or of more than 40 are left out. */
        public Builder add(String word, int list) {
            if (word.length() >= 2 && word.length() <= LONGEST) {
                gazetteer.put(word, list);
            }
            return this;
        }

        public Gazetteer build() {
            return gazetteer;
        }
    }

    private void put(String word, int list) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            int next = next(node, word.charAt(i));
            node = next > 0 ? next : grow(node, word.charAt(i));
        }
        masks[node] |= list;
    }

    private int grow(int node, char character) {
        if (nodes * 2 > edges.length) {
            rehash();
        }
        if (nodes == masks.length) {
            masks = Arrays.copyOf(masks, nodes * 2);
        }
        insert(key(node, character), nodes);
        return nodes++;
    }

    private void rehash() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[oldEdges.length * 2];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldTargets[i] > 0) {
                insert(oldEdges[i], oldTargets[i]);
            }
        }
    }

    private void insert(long key, int target) {
        int slot = slot(key);
        while (targets[slot] > 0) {
            slot = (slot + 1) & (targets.length - 1);
        }
        edges[slot] = key;
        targets[slot] = target;
    }

    private int next(int node, char character) {
        long key = key(node, character);
        int slot = slot(key);
        while (targets[slot] > 0) {
            if (edges[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (targets.length - 1);
        }
        return 0;
    }

    private static long key(int node, char character) {
        return (long) node << 16 | character;
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & (targets.length - 1);
    }

    /** Length of the longest word that starts here, in the upper half of the number, its lists in the lower; 0 for none. */
    public int longestAt(CharSequence text, int start) {
        int node = 0;
        int best = 0;
        int end = Math.min(text.length(), start + LONGEST);
        for (int i = start; i < end; i++) {
            node = next(node, text.charAt(i));
            if (node == 0) {
                break;
            }
            if (masks[node] != 0) {
                best = i - start + 1 << 16 | masks[node];
            }
        }
        return best;
    }

    /** What was found at each character: length in the upper half of the number, lists in the lower; 0 for nothing. */
    record Found(int[] starting, int[] ending, int[] around) {}

    Found find(char[] sentence) {
        int length = sentence.length;
        var found = new Found(new int[length], new int[length], new int[length]);
        for (int start = 0; start < length; start++) {
            int node = 0;
            for (int i = start; i < length; i++) {
                node = next(node, sentence[i]);
                if (node == 0) {
                    break;
                }
                if (masks[node] != 0) {
                    note(found, start, i, masks[node]);
                }
            }
        }
        return found;
    }

    private static void note(Found found, int first, int last, int lists) {
        int code = last - first + 1 << 16 | lists;
        found.starting[first] = Math.max(found.starting[first], code);
        found.ending[last] = Math.max(found.ending[last], code);
        for (int i = first + 1; i < last; i++) {
            found.around[i] = Math.max(found.around[i], code);
        }
    }
}
