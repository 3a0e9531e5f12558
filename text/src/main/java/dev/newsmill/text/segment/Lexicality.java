package dev.newsmill.text.segment;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;

/**
 * What HanLP's dictionaries know about the characters of a sentence, as small numbers: the longest dictionary word that starts, ends
 * and lies around each character, and the character's part in persons' names. Thread-safe once built; one per sentence.
 */
public final class Lexicality {
    private static final byte[] ROLES = roles();

    private final int[] starting;
    private final int[] ending;
    private final int[] around;

    private Lexicality(int length) {
        starting = new int[length];
        ending = new int[length];
        around = new int[length];
    }

    /** Looks up every stretch of the sentence; words of one character are left out. */
    public static Lexicality of(char[] sentence) {
        var found = new Lexicality(sentence.length);
        DoubleArrayTrie<CoreDictionary.Attribute>.Searcher searcher =
                HanLp.dictionary().getSearcher(sentence, 0);
        while (searcher.next()) {
            if (searcher.length >= 2) {
                found.add(searcher.begin, searcher.length, searcher.value.nature[0].ordinal() + 1);
            }
        }
        return found;
    }

    private void add(int begin, int length, int nature) {
        int code = code(length, nature);
        int last = begin + length - 1;
        starting[begin] = longer(starting[begin], code);
        ending[last] = longer(ending[last], code);
        for (int i = begin + 1; i < last; i++) {
            around[i] = longer(around[i], code);
        }
    }

    private static int code(int length, int nature) {
        return Math.min(length, 15) << 16 | nature;
    }

    private static int longer(int known, int code) {
        return code >> 16 > known >> 16 ? code : known;
    }

    /** Length and part of speech of the longest word that starts at the character; 0 for none. */
    public int starting(int at) {
        return starting[at];
    }

    /** The same for the longest word that ends with the character. */
    public int ending(int at) {
        return ending[at];
    }

    /** The same for the longest word that has the character inside, neither first nor last. */
    public int around(int at) {
        return around[at];
    }

    /** The commonest part of the character in persons' names and how rare it is otherwise; 0 for none; below 128. */
    public static int role(char character) {
        return ROLES[character];
    }

    private static byte[] roles() {
        byte[] roles = new byte[Character.MAX_VALUE + 1];
        for (int character = 0; character < roles.length; character++) {
            roles[character] = (byte) HanLp.roleOf((char) character);
        }
        return roles;
    }
}
