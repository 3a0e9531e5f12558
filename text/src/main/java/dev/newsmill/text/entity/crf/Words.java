package dev.newsmill.text.entity.crf;

import dev.newsmill.text.segment.Token;
import java.util.List;

/** The words of a sentence as hashes; words before the first and behind the last are 0. White space between words is a word too. */
final class Words {
    private static final int EDGE = 2;

    private final int[] wordOf;
    private final int[] starts;
    private final int[] ends;
    private final int[] words;
    private final int[] natures;
    private final int[] classes;

    /** @param characters simplified, with {@code edge} more in front */
    Words(List<Token> tokens, WordClasses known, char[] characters, int edge, int length) {
        int most = 2 * tokens.size() + 1;
        wordOf = new int[length];
        starts = new int[most];
        ends = new int[most];
        words = new int[most + 2 * EDGE];
        natures = new int[most + 2 * EDGE];
        classes = new int[most + 2 * EDGE];
        int count = 0;
        int at = 0;
        for (Token token : tokens) {
            if (token.start() > at) {
                put(count++, at, token.start(), 1, characters, edge);
            }
            put(count++, token.start(), token.end(), token.nature().hashCode(), characters, edge);
            at = token.end();
        }
        if (at < length) {
            put(count++, at, length, 1, characters, edge);
        }
        for (int i = 0; i < count; i++) {
            classes[i + EDGE] = known.of(words[i + EDGE]);
        }
    }

    private void put(int index, int start, int end, int nature, char[] characters, int edge) {
        int hash = 7;
        for (int i = start; i < end; i++) {
            wordOf[i] = index;
            hash = hash * 31 + characters[i + edge];
        }
        starts[index] = start;
        ends[index] = end;
        words[index + EDGE] = hash;
        natures[index + EDGE] = nature;
    }

    int indexOf(int character) {
        return wordOf[character];
    }

    /** Where in its word a character stands: 0 first, 1 inside, 2 last, 3 alone. */
    int part(int character) {
        int word = wordOf[character];
        if (ends[word] - starts[word] == 1) {
            return 3;
        }
        return character == starts[word] ? 0 : character == ends[word] - 1 ? 2 : 1;
    }

    int length(int index) {
        return ends[index] - starts[index];
    }

    int word(int index) {
        return words[index + EDGE];
    }

    int nature(int index) {
        return natures[index + EDGE];
    }

    int wordClass(int index) {
        return classes[index + EDGE];
    }
}
