package dev.newsmill.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    private static final Tokenizer BY_SPACE = text -> List.of(text.split("\\s+"));

    @Test
    void titleWordsWeighMostAndEveryWordKeepsItsPlaces() {
        var event = Samples.event("a", "常州 发展", "常州 好", Samples.NOON, null);

        String vector = new SearchWords(BY_SPACE).vector(event);

        assertThat(vector).isEqualTo("'常州':1A,5 '发展':2A '记者甲':3C '示例日报':4C '好':6");
    }

    @Test
    void quotesAndBackslashesCannotEndAWord() {
        var event = Samples.event("a", "it's a\\b", "文", Samples.NOON, null);

        assertThat(new SearchWords(BY_SPACE).vector(event)).startsWith("'it''s':1A 'a\\\\b':2A ");
    }

    @Test
    void staysBelowTheLimitsOfTheDatabase() {
        String longWord = "x".repeat(3_000);
        String many = "y ".repeat(1_000) + longWord;
        var event = Samples.event("a", "题", many, Samples.NOON, null);

        String vector = new SearchWords(BY_SPACE).vector(event);

        assertThat(vector).doesNotContain(longWord);
        String places = vector.substring(vector.indexOf("'y':"));
        assertThat(places.split(",")).hasSize(255);
    }

    @Test
    void aTextOfVeryManyWordsIsCutShortRatherThanRefused() {
        String many = String.join(
                " ", IntStream.range(0, 200_000).mapToObj(i -> "word" + i).toList());
        var event = Samples.event("a", "题", many, Samples.NOON, null);

        assertThat(new SearchWords(BY_SPACE).vector(event)).contains("'word9':").doesNotContain("'word199999':");
    }
}
