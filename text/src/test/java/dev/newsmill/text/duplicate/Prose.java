package dev.newsmill.text.duplicate;

import java.util.Random;

/** Meaningless Chinese prose: runs of random characters cut into clauses; texts of different seeds share nothing. */
final class Prose {
    private static final int FIRST_HAN = 0x4E00;
    private static final int COMMON = 3000;

    private Prose() {}

    static String random(long seed, int length) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) (FIRST_HAN + random.nextInt(COMMON)));
            if (random.nextInt(12) == 0) {
                text.append(random.nextInt(3) == 0 ? "。" : "，");
            }
        }
        return text.toString();
    }
}
