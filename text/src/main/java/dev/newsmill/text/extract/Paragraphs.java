package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the paragraphs of the body: without the title that some pages repeat and without signatures behind the last one. */
final class Paragraphs {
    private Paragraphs() {}

    static List<String> of(Reading reading, @Nullable String title) {
        String bareTitle = title == null ? "" : Characters.bare(title);
        List<String> paragraphs = new ArrayList<>();
        reading.body().stream()
                .mapToObj(i -> reading.lines().get(i).text())
                .filter(text -> text.length() > 400
                        || bareTitle.isEmpty()
                        || !Characters.bare(text).equals(bareTitle))
                .forEach(paragraphs::add);
        if (!paragraphs.isEmpty()) {
            int last = paragraphs.size() - 1;
            paragraphs.set(last, Tails.withoutSignature(paragraphs.get(last)));
        }
        return paragraphs;
    }
}
