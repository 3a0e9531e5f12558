package dev.newsmill.text.duplicate;

import java.util.Arrays;

/** 64-bit hashes of character sequences. Their values are persistent: changing one is a new fingerprint version. */
final class Hashes {
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    /** The finaliser of MurmurHash3 (Appleby, public domain): every input bit reaches every output bit. */
    static long mix(long value) {
        long z = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    static long of(CharSequence text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
        }
        return mix(hash);
    }

    /**
     * A hash of each run of {@code width} code units, in order, by a rolling polynomial (Karp and Rabin 1987). Empty when the text is
     * shorter.
     */
    static long[] grams(String text, int width) {
        int count = text.length() - width + 1;
        if (count <= 0) {
            return new long[0];
        }
        long power = 1;
        for (int i = 0; i < width; i++) {
            power *= BASE;
        }
        long[] grams = new long[count];
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
            if (i >= width) {
                hash -= power * (text.charAt(i - width) + 1);
            }
            if (i >= width - 1) {
                grams[i - width + 1] = mix(hash);
            }
        }
        return grams;
    }

    /** The distinct values, rising. */
    static long[] distinct(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
