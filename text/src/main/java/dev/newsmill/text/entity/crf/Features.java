package dev.newsmill.text.entity.crf;

import dev.newsmill.text.segment.Lexicality;
import dev.newsmill.text.segment.Segmenter;

/**
 * The features of a sentence: a fixed number of 32-bit hashes per character, none of them a string.
 *
 * <p>Layout: the hashes of character {@code i} stand from {@code i * PER_CHARACTER}; a feature that does not apply is 0.
 */
public final class Features {
    /** Hashes per character. */
    public static final int PER_CHARACTER = 64;

    private static final int EDGE = 3;

    private final Gazetteer gazetteer;
    private final WordClasses classes;

    public Features(Gazetteer gazetteer, WordClasses classes) {
        this.gazetteer = gazetteer;
        this.classes = classes;
    }

    /** The hashes of a sentence; its length times {@link #PER_CHARACTER} of them. */
    public int[] of(String sentence) {
        return new Reading(sentence, gazetteer, classes).hashes();
    }

    /** One sentence while its features are taken. */
    private static final class Reading {
        private final int length;
        private final char[] characters;
        private final byte[] shapes;
        private final int[] roles;
        private final Lexicality words;
        private final Gazetteer.Found names;
        private final Words segmented;
        private final Surroundings surroundings;
        private final int[] hashes;
        private int at;

        Reading(String sentence, Gazetteer gazetteer, WordClasses known) {
            length = sentence.length();
            char[] raw = sentence.toCharArray();
            characters = new char[length + 2 * EDGE];
            shapes = new byte[length + 2 * EDGE];
            roles = new int[length + 2 * EDGE];
            for (int i = 0; i < length; i++) {
                characters[i + EDGE] = Shape.simplified(raw[i]);
                shapes[i + EDGE] = (byte) Shape.of(characters[i + EDGE]);
                roles[i + EDGE] = Lexicality.role(raw[i]);
            }
            words = Lexicality.of(raw);
            names = gazetteer.find(raw);
            surroundings = new Surroundings(raw, names);
            segmented = new Words(Segmenter.words(sentence), known, characters, EDGE, length);
            hashes = new int[length * PER_CHARACTER];
        }

        int[] hashes() {
            for (int i = 0; i < length; i++) {
                at = i * PER_CHARACTER;
                characters(i + EDGE);
                shapes(i + EDGE);
                words(i);
                dictionary(i);
                names(i);
                roles(i + EDGE);
                surroundings(i);
                wordClasses(i);
            }
            return hashes;
        }

        private void add(int template, long value) {
            hashes[at + template] = hash(template, value);
        }

        private void characters(int p) {
            char[] c = characters;
            for (int k = -2; k <= 2; k++) {
                add(k + 2, c[p + k]);
            }
            for (int k = -2; k <= 1; k++) {
                add(k + 7, pair(c[p + k], c[p + k + 1]));
            }
            add(9, pair(c[p - 1], c[p + 1]));
            add(10, pair(c[p - 2], c[p]));
            add(11, pair(c[p], c[p + 2]));
        }

        private void shapes(int p) {
            long five = 0;
            for (int k = -2; k <= 2; k++) {
                five = five * 16 + shapes[p + k];
            }
            add(12, five);
            add(13, five >> 4 & 0xFFF);
            add(14, pair(characters[p], shapes[p - 1] * 16 + shapes[p + 1]));
        }

        private void words(int i) {
            Words w = segmented;
            int j = w.indexOf(i);
            int part = w.part(i);
            add(15, pair(w.word(j), part));
            add(16, pair(w.nature(j), part));
            add(17, pair(pair(w.nature(j), part), w.nature(j - 1)));
            add(18, pair(pair(w.nature(j), part), w.nature(j + 1)));
            add(19, pair(w.word(j - 1), part));
            add(20, pair(w.word(j + 1), part));
            add(21, pair(characters[i + EDGE], part * 8 + Math.min(6, w.length(j))));
            add(22, pair(pair(w.word(j - 1), w.word(j)), part));
            add(23, pair(pair(w.word(j), w.word(j + 1)), part));
            add(24, pair(pair(pair(w.nature(j - 1), w.nature(j)), w.nature(j + 1)), part));
        }

        private void dictionary(int i) {
            int starting = words.starting(i);
            int ending = words.ending(i);
            add(25, starting);
            add(26, ending);
            add(27, words.around(i));
            add(28, pair(pair(starting & 0xFFFF, ending & 0xFFFF), words.around(i) & 0xFFFF));
            add(29, i > 0 ? words.ending(i - 1) : -1);
            add(30, i + 1 < length ? words.starting(i + 1) : -1);
            add(31, pair(characters[i + EDGE], pair(starting >> 16, ending >> 16)));
        }

        private void names(int i) {
            int starting = names.starting()[i];
            int ending = names.ending()[i];
            int around = names.around()[i];
            add(32, starting);
            add(33, ending);
            add(34, around);
            add(35, pair(pair(starting & 0xFFFF, ending & 0xFFFF), around & 0xFFFF));
            add(36, i > 0 ? names.ending()[i - 1] : -1);
            add(37, i + 1 < length ? names.starting()[i + 1] : -1);
            add(38, pair(characters[i + EDGE], pair(starting >> 16, ending >> 16)));
        }

        private void roles(int p) {
            int[] r = roles;
            add(39, r[p]);
            add(40, pair(r[p - 1], r[p]));
            add(41, pair(r[p], r[p + 1]));
            add(42, pair(pair(r[p - 1], r[p]), r[p + 1]));
            add(43, pair(pair(r[p - 2], r[p - 1]), r[p]));
            add(44, pair(pair(r[p], r[p + 1]), r[p + 2]));
        }

        private void surroundings(int i) {
            Surroundings s = surroundings;
            int part = segmented.part(i);
            int nature = segmented.nature(segmented.indexOf(i));
            add(45, s.toOrganisation(i) * 4 + part);
            add(46, pair(s.organisationTail(i), s.toOrganisation(i) * 4 + part));
            add(47, s.toPlace(i) * 4 + part);
            add(48, pair(s.placeTail(i), s.toPlace(i) * 4 + part));
            add(49, s.fromOffice(i) * 4 + part);
            add(50, pair(nature, s.toOrganisation(i) * 16 + s.toPlace(i)));
            add(51, pair(nature, s.fromOffice(i) * 4 + part));
        }

        private void wordClasses(int i) {
            Words w = segmented;
            int j = w.indexOf(i);
            int part = w.part(i);
            add(52, pair(w.wordClass(j), part));
            add(53, pair(w.wordClass(j - 1), part));
            add(54, pair(w.wordClass(j + 1), part));
            add(55, pair(pair(w.wordClass(j - 1), w.wordClass(j)), part));
            add(56, pair(pair(w.wordClass(j), w.wordClass(j + 1)), part));
            add(57, pair(pair(w.wordClass(j - 1), w.wordClass(j + 1)), part));
            add(58, pair(w.wordClass(j - 2), part));
            add(59, pair(w.wordClass(j + 2), part));
            add(60, pair(pair(w.wordClass(j - 2), w.wordClass(j - 1)), part));
        }
    }

    private static long pair(long first, long second) {
        return first * 0x9E3779B97F4A7C15L + second + (first >>> 29);
    }

    /** Mixes template and value; the constants are those of the MurmurHash3 64-bit finaliser. Never 0. */
    private static int hash(int template, long value) {
        long mixed = value + (template + 1) * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        int hash = (int) (mixed >>> 32);
        return hash == 0 ? 1 : hash;
    }
}
