package dev.newsmill.text.duplicate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Names of companies, institutions and places by how they end, of persons by the words they stand with in notices, and codes of
 * securities. Not the entities of the event: those depend on models, these on the characters alone, and they need not be right, only the
 * same for the same text. They tell apart announcements that differ in nothing but whom they are about.
 */
final class Names {
    /** Kept per text; main names first. */
    static final int KEPT = 24;

    /** Up to so many names of a text are each kept by two hashes: two names of 14 bits are equal once in 16,384 pairs of texts. */
    static final int FEW = 6;

    /** Set in a main name: one that the title or the text's first {@link #HEAD} characters have or that the text repeats, or a person's. */
    static final int MAIN = 1;

    /** Set in a person's name. */
    static final int PERSON = 2;

    /** Ranks behind every main name. */
    private static final int OTHERS = 1 << 16;

    /** Letters at the head of the text whose names count as main. */
    private static final int HEAD = 60;

    /** Of two that met, the name of one follows. */
    private static final List<String> RIVALS = List.of("迎战", "对阵", "击败", "战胜", "力克", "不敌", "战平");

    private static final String BEGIN_RIVALS = "迎对击战力不";
    private static final int RIVAL = 2;
    private static final int CODE_DIGITS = 6;

    private Names() {}

    /**
     * 16-bit values, rising, at most {@link #KEPT}: the upper 14 bits are a hash of the name, then {@link #PERSON} and {@link #MAIN}.
     */
    static char[] of(String title, String text) {
        Map<Long, Integer> mentions = new HashMap<>();
        count(title, title.length(), text, mentions);
        count(text, HEAD, text, mentions);
        boolean areFew = mentions.size() <= FEW;
        int[] ranked = mentions.entrySet().stream()
                .flatMapToInt(entry -> ranked(entry.getKey(), entry.getValue() > 1, areFew))
                .sorted()
                .distinct()
                .limit(KEPT)
                .toArray();
        char[] names = new char[ranked.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = (char) (ranked[i] & ~MAIN | (ranked[i] < OTHERS ? MAIN : 0));
        }
        Arrays.sort(names);
        return names;
    }

    private static IntStream ranked(long hash, boolean isMain, boolean twice) {
        int rank = isMain ? 0 : OTHERS;
        int flags = (int) hash & PERSON;
        int first = rank | (int) (hash >>> 48) & ~(PERSON | MAIN) | flags;
        int second = rank | (int) (hash >>> 32) & 0xFFFF & ~(PERSON | MAIN) | flags;
        return twice ? IntStream.of(first, second) : IntStream.of(first);
    }

    /** @param body what the names of a headline in capitals must occur in */
    private static void count(String text, int head, String body, Map<Long, Integer> mentions) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int weight = i < head ? 2 : 1;
            digits = Character.isDigit(c) ? digits + 1 : 0;
            boolean whole = i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1));
            if (digits == CODE_DIGITS && whole) {
                add(text.substring(i + 1 - CODE_DIGITS, i + 1), weight, mentions);
            }
            Persons.at(text, i, name -> mentions.merge(hash(name) | PERSON, 2, Integer::sum));
            int endOfWork = c == Works.OPEN ? Works.end(text, i) : i;
            if (endOfWork > i) {
                add(Works.name(text, i, endOfWork), weight, mentions);
                i = endOfWork;
            } else if (Latin.mayBegin(text, i)) {
                int end = Latin.end(text, i);
                add(Latin.name(text, i, end, body), weight, mentions);
                i = end - 1;
            } else if (BEGIN_RIVALS.indexOf(c) >= 0) {
                add(rival(text, i), weight, mentions);
            }
            Ending ending = Endings.at(text, i);
            if (ending != null) {
                add(ending.name(text, i), weight, mentions);
                i += ending.text().length() - 1;
            }
        }
    }

    private static String rival(String text, int at) {
        for (String cue : RIVALS) {
            int start = at + cue.length();
            int end = start + RIVAL;
            if (text.startsWith(cue, at) && end <= text.length() && isHan(text, start, end)) {
                return text.substring(start, end);
            }
        }
        return "";
    }

    static boolean isHan(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isIdeographic(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** An empty name counts for nothing. */
    private static void add(String name, int weight, Map<Long, Integer> mentions) {
        if (!name.isEmpty()) {
            mentions.merge(hash(name), weight, Integer::sum);
        }
    }

    private static long hash(String name) {
        return Hashes.of(name) & ~(long) (PERSON | MAIN);
    }
}
