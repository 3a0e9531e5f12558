package dev.newsmill.text.segment;

import dev.newsmill.text.segment.Sentences.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words with HanLP (portable 1.8.6, shortest path over a word bigram model). Thread-safe, deterministic; expects
 * normalised, simplified text for good results and accepts any.
 */
public final class Segmenter {
    private Segmenter() {}

    /** The words in order, white space left out; {@code text.substring(start, end)} is the word. */
    public static List<Token> segment(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Sentence sentence : Sentences.of(text)) {
            tokens.addAll(HanLp.words(text, sentence.start(), sentence.end()));
        }
        return tokens;
    }

    /** The same with persons ({@code nr}), places ({@code ns}) and organisations ({@code nt}) as one word each. */
    public static List<Token> segmentWithNames(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Sentence sentence : Sentences.of(text)) {
            tokens.addAll(HanLp.names(text, sentence.start(), sentence.end()));
        }
        return tokens;
    }

    /** The words of one sentence, without white space. The caller cuts the sentence: memory grows by the square of its length. */
    public static List<Token> words(String sentence) {
        return HanLp.words(sentence, 0, sentence.length());
    }

    /** The words of one sentence with names as one word each, organisations too; see {@link #words}. */
    public static List<Token> wordsWithNames(String sentence) {
        return HanLp.allNames(sentence);
    }

    /** How often HanLP's corpus has the word; 0 for a word it does not know. Comparable only between words. */
    public static int frequency(String word) {
        return HanLp.frequency(word);
    }

    /** Lower-cased words for the full-text index and its queries; never empty strings, no white space inside. */
    public static List<String> searchTokens(String text) {
        return SearchTokens.of(text);
    }
}
