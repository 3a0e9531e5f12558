package dev.newsmill.sink;

import java.util.List;

/** Cuts text into the words of the full-text index. Pure and thread-safe. */
@FunctionalInterface
public interface Tokenizer {
    /** Lower-cased words in the order of the text, without white space inside; never empty strings. */
    List<String> tokens(String text);
}
