package dev.newsmill.text.entity.training;

import dev.newsmill.text.entity.crf.Stretch;
import dev.newsmill.text.segment.Sentences;
import dev.newsmill.text.segment.Sentences.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Cuts annotated texts into sentences, as the tagger does. */
public final class Examples {
    private Examples() {}

    /** The sentences of a text; a name that a sentence's end cuts is left out. */
    public static List<Annotated> of(Annotated annotated) {
        List<Annotated> examples = new ArrayList<>();
        for (Sentence sentence : Sentences.of(annotated.text())) {
            List<Stretch> inside = annotated.names().stream()
                    .filter(name -> name.start() >= sentence.start() && name.end() <= sentence.end())
                    .map(name ->
                            new Stretch(name.kind(), name.start() - sentence.start(), name.end() - sentence.start()))
                    .toList();
            examples.add(new Annotated(sentence.text(), inside));
        }
        return examples;
    }
}
