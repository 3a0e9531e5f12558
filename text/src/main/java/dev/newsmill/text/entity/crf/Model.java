package dev.newsmill.text.entity.crf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A trained linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the characters of a sentence: a row of 8-bit
 * weights per feature, one weight per label, and whole-number weights between neighbouring labels. Decoding adds whole numbers only,
 * so every platform finds the same names. Immutable, thread-safe.
 *
 * <p>Rows are found by the feature's 32-bit hash in an open-addressed table. A row is two words of eight weights each, every weight
 * raised by 128; a position's rows are added four weights at a time in 16-bit lanes, which hold 257 rows without overflow.
 */
public final class Model {
    private static final long LANES = 0x00FF00FF00FF00FFL;
    private static final int RAISED = 128;

    private final int[] keys;
    private final long[] rows;
    private final int[][] between;

    /** @param between weights from label to label; the row behind the last label is the sentence's start */
    Model(int[] features, byte[] weights, int[][] between) {
        int size = Integer.highestOneBit(Math.max(1, features.length)) * 4;
        keys = new int[size];
        rows = new long[2 * size];
        this.between = between;
        for (int i = 0; i < features.length; i++) {
            int slot = slot(features[i]);
            while (keys[slot] != 0) {
                slot = (slot + 1) & (size - 1);
            }
            keys[slot] = features[i];
            for (int label = 0; label < Labels.COUNT; label++) {
                long raised = weights[i * Labels.COUNT + label] + RAISED;
                rows[2 * slot + label / 8] |= raised << label % 8 * 8;
            }
        }
    }

    private int slot(int feature) {
        return (feature * 0x9E3779B9 >>> 7) & (keys.length - 1);
    }

    /** The names of a sentence, in order, none overlapping another. */
    public List<Stretch> names(int[] hashes) {
        int length = hashes.length / Features.PER_CHARACTER;
        return length == 0 ? List.of() : stretches(best(scores(hashes, length), length));
    }

    /** Weight of each label at each character. */
    private int[] scores(int[] hashes, int length) {
        int[] scores = new int[length * Labels.COUNT];
        for (int i = 0; i < length; i++) {
            int from = i * Features.PER_CHARACTER;
            long a = 0;
            long b = 0;
            long c = 0;
            long d = 0;
            int found = 0;
            for (int k = from; k < from + Features.PER_CHARACTER; k++) {
                int slot = find(hashes[k]);
                if (slot >= 0) {
                    long low = rows[2 * slot];
                    long high = rows[2 * slot + 1];
                    a += low & LANES;
                    b += low >>> 8 & LANES;
                    c += high & LANES;
                    d += high >>> 8 & LANES;
                    found++;
                }
            }
            int at = i * Labels.COUNT;
            int raised = RAISED * found;
            for (int lane = 0; lane < 4; lane++) {
                int shift = lane * 16;
                scores[at + 2 * lane] = (int) (a >>> shift & 0xFFFF) - raised;
                scores[at + 2 * lane + 1] = (int) (b >>> shift & 0xFFFF) - raised;
                if (lane < 3) {
                    scores[at + 8 + 2 * lane] = (int) (c >>> shift & 0xFFFF) - raised;
                }
                if (lane < 2) {
                    scores[at + 9 + 2 * lane] = (int) (d >>> shift & 0xFFFF) - raised;
                }
            }
        }
        return scores;
    }

    /** The slot of a feature, or -1 for one without weights. */
    private int find(int feature) {
        if (feature == 0) {
            return -1;
        }
        int slot = slot(feature);
        while (keys[slot] != feature) {
            if (keys[slot] == 0) {
                return -1;
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Viterbi: the best sequence of labels; of equal ones the one with smaller labels. */
    private int[] best(int[] scores, int length) {
        int count = Labels.COUNT;
        byte[] from = new byte[length * count];
        int[] current = new int[count];
        int[] next = new int[count];
        for (int label = 0; label < count; label++) {
            current[label] = between[count][label] + scores[label];
        }
        for (int i = 1; i < length; i++) {
            for (int label = 0; label < count; label++) {
                int[] arriving = ARRIVING[label];
                int best = arriving[0];
                int weight = current[best] + between[best][label];
                for (int k = 1; k < arriving.length; k++) {
                    int candidate = current[arriving[k]] + between[arriving[k]][label];
                    if (candidate > weight) {
                        weight = candidate;
                        best = arriving[k];
                    }
                }
                next[label] = weight + scores[i * count + label];
                from[i * count + label] = (byte) best;
            }
            int[] swap = current;
            current = next;
            next = swap;
        }
        return trace(from, length, last(current));
    }

    private static int last(int[] weights) {
        int best = 0;
        for (int label = 1; label < Labels.COUNT; label++) {
            if (!Labels.isOpen(label) && weights[label] > weights[best]) {
                best = label;
            }
        }
        return best;
    }

    private static int[] trace(byte[] from, int length, int last) {
        int[] labels = new int[length];
        int label = last;
        for (int i = length - 1; i >= 0; i--) {
            labels[i] = label;
            label = from[i * Labels.COUNT + label];
        }
        return labels;
    }

    private static List<Stretch> stretches(int[] labels) {
        List<Stretch> names = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < labels.length; i++) {
            if (Labels.begins(labels[i])) {
                start = i;
            }
            if (Labels.ends(labels[i])) {
                names.add(new Stretch(Labels.kind(labels[i]), start, i + 1));
            }
        }
        return names;
    }

    private static final int[][] ARRIVING = arriving();

    private static int[][] arriving() {
        int[][] arriving = new int[Labels.COUNT][];
        for (int label = 0; label < Labels.COUNT; label++) {
            int to = label;
            arriving[label] = IntStream.range(0, Labels.COUNT)
                    .filter(before -> Labels.mayFollow(before, to))
                    .toArray();
        }
        return arriving;
    }
}
