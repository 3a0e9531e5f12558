package dev.newsmill.bench.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final int EACH = 40;

    @Test
    void fillsEveryBlankAndEveryTextOtherwise() throws IOException {
        Map<String, List<Story>> forms = Forms.load().stories(EACH, new Random(5));

        assertThat(forms).hasSizeGreaterThanOrEqualTo(30);
        forms.forEach((name, stories) -> {
            assertThat(new HashSet<>(stories)).as(name).hasSize(EACH);
            assertThat(stories).as(name).allSatisfy(story -> assertThat(story.title() + story.text())
                    .doesNotContain("{", "}"));
        });
        assertThat(Forms.load().stories(EACH, new Random(5))).isEqualTo(forms);
    }

    @Test
    void noTextOfAFormIsTakenForAnother() throws IOException {
        List<String> taken = new ArrayList<>();
        Forms.load().stories(EACH, new Random(6)).forEach((name, stories) -> {
            List<Document> documents = stories.stream().map(Document::of).toList();
            for (int i = 0; i < EACH; i++) {
                for (int j = 0; j < i; j++) {
                    if (documents.get(i).isDuplicateOf(documents.get(j))) {
                        taken.add(name + ": " + stories.get(i) + " and " + stories.get(j));
                    }
                }
            }
        });
        assertThat(taken).isEmpty();
    }
}
