package dev.newsmill.text.entity.training;

import java.util.List;

/** Numbers the feature hashes that were seen often enough, from 0 in the order of their first use. Immutable once made. */
final class Vocabulary {
    /** Uses are counted in this many cells; features that share one are kept together. */
    private static final int CELL_BITS = 27;

    private int[] keys = new int[1 << 20];
    private int[] numbers = new int[1 << 20];
    private int size;

    private Vocabulary() {}

    /** @param minimum how often a feature must be seen; at most 127 */
    static Vocabulary of(List<int[]> sentences, int minimum) {
        byte[] seen = new byte[1 << CELL_BITS];
        for (int[] hashes : sentences) {
            for (int hash : hashes) {
                int cell = hash >>> Integer.SIZE - CELL_BITS;
                seen[cell] += seen[cell] < Byte.MAX_VALUE ? 1 : 0;
            }
        }
        var vocabulary = new Vocabulary();
        for (int[] hashes : sentences) {
            for (int hash : hashes) {
                if (hash != 0 && seen[hash >>> Integer.SIZE - CELL_BITS] >= minimum) {
                    vocabulary.add(hash);
                }
            }
        }
        return vocabulary;
    }

    private void add(int hash) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(hash);
        if (keys[slot] == 0) {
            keys[slot] = hash;
            numbers[slot] = size++;
        }
    }

    /** The number of a hash, or -1 for one that is not known. */
    int number(int hash) {
        int slot = slot(hash);
        return keys[slot] == 0 ? -1 : numbers[slot];
    }

    int size() {
        return size;
    }

    /** The hashes by their numbers. */
    int[] hashes() {
        int[] hashes = new int[size];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                hashes[numbers[slot]] = keys[slot];
            }
        }
        return hashes;
    }

    private int slot(int hash) {
        int slot = (hash * 0x9E3779B9 >>> 5) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new int[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
