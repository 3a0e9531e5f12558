package dev.newsmill.app.local;

import dev.newsmill.sink.Tokenizer;
import dev.newsmill.text.segment.Segmenter;
import java.util.List;

/** The words of the full-text index: what the text module segments, handed to the sink, which knows no text rules. */
public final class Words implements Tokenizer {
    @Override
    public List<String> tokens(String text) {
        return Segmenter.searchTokens(text);
    }
}
