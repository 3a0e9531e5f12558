package dev.newsmill.text.entity;

import dev.newsmill.text.segment.Segmenter;
import dev.newsmill.text.segment.Sentences;
import dev.newsmill.text.segment.Sentences.Sentence;
import dev.newsmill.text.segment.Token;
import java.util.BitSet;
import java.util.List;

/** Where words start and end in a text; each sentence is cut into words when first asked about. Not thread-safe: one per text. */
final class Boundaries {
    private final List<Sentence> sentences;
    private final BitSet cut = new BitSet();
    private final BitSet edges = new BitSet();

    Boundaries(String text) {
        sentences = Sentences.of(text);
    }

    /** Whether a word starts at {@code start} and a word ends at {@code end}; both lie in one sentence, or the answer is no. */
    boolean enclose(int start, int end) {
        int index = indexOf(start);
        if (index < 0 || end > sentences.get(index).end()) {
            return false;
        }
        if (!cut.get(index)) {
            Sentence sentence = sentences.get(index);
            for (Token word : Segmenter.words(sentence.text())) {
                edges.set(sentence.start() + word.start());
                edges.set(sentence.start() + word.end());
            }
            cut.set(index);
        }
        return edges.get(start) && edges.get(end);
    }

    private int indexOf(int position) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            Sentence sentence = sentences.get(middle);
            if (position < sentence.start()) {
                high = middle - 1;
            } else if (position >= sentence.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
