package dev.newsmill.text.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.text.normalise.AnyText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmenterTest {
    @Test
    void cutsAtWordsWithTheirPlaces() {
        assertThat(Segmenter.segment("市民热烈庆祝。\n经济发展"))
                .extracting(Token::text)
                .containsSubsequence("市民", "热烈", "庆祝", "。", "经济", "发展");
    }

    @Test
    void givesEachWordWhereItStandsInAnyText() {
        for (long seed = 0; seed < 200; seed++) {
            String text = AnyText.of(seed, 80);
            int from = 0;
            for (Token token : Segmenter.segmentWithNames(text)) {
                assertThat(text.substring(token.start(), token.end()))
                        .as("seed %d", seed)
                        .isEqualTo(token.text());
                assertThat(token.start()).as("seed %d", seed).isGreaterThanOrEqualTo(from);
                from = token.end();
            }
        }
    }

    @Test
    void loosesNothingButWhiteSpace() {
        String text = "常州高新区举行 大会,\n第二段iPhone 17。";

        String words = String.join(
                "", Segmenter.segment(text).stream().map(Token::text).toList());

        assertThat(words).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void givesEveryThreadTheSameWords() {
        String text = "国务院总理在北京会见外国客人,双方就经济合作交换了意见。".repeat(20);
        List<Token> expected = Segmenter.segmentWithNames(text);

        List<List<Token>> results = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> Segmenter.segmentWithNames(text))
                .toList();

        assertThat(results).allMatch(expected::equals);
    }

    @Test
    void writesNothingToTheConsole() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var written = new ByteArrayOutputStream();
        try (var stream = new PrintStream(written, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            Segmenter.segmentWithNames("市长王建国在上海讲话。");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "常州高新区举行大会,高新区",
        "增长3.5%以上,3.5",
        "会见欧·亨利等人,欧·亨利",
        "发布iPhone 17手机,IPHONE",
        "乘595线公共汽车,595线",
        "Café au lait,café"
    })
    void findsAQueryInATextThatContainsIt(String text, String query) {
        assertThat(Segmenter.searchTokens(text)).containsAll(Segmenter.searchTokens(query));
        assertThat(Segmenter.searchTokens(query)).isNotEmpty();
    }

    @Test
    void doesNotFindWhatTheTextDoesNotContain() {
        assertThat(Segmenter.searchTokens("高质量发展的新区")).doesNotContainAnyElementsOf(List.of("高新", "区高"));
    }

    @Test
    void makesTermsWithoutSpaceOrCapitalsOfAnyText() {
        for (long seed = 0; seed < 300; seed++) {
            assertThat(Segmenter.searchTokens(AnyText.of(seed, 60)))
                    .as("seed %d", seed)
                    .allMatch(term ->
                            !term.isEmpty() && term.chars().noneMatch(c -> Character.isWhitespace(c) || c == 0));
        }
    }

    @Test
    void endsSentencesAtMarksAndLineBreaksButNotAtInitials() {
        String text = "第一句。”第二句!\n标题\nMayor J. Smith met Dr. Li. He left.";

        assertThat(Sentences.of(text))
                .extracting(Sentences.Sentence::text)
                .containsExactly("第一句。”", "第二句!", "标题", "Mayor J. Smith met Dr. Li.", "He left.");
    }

    @Test
    void cutsASentenceWithoutEnd() {
        List<Sentences.Sentence> sentences = Sentences.of("无尽".repeat(50_000));

        assertThat(sentences).allMatch(sentence -> sentence.text().length() <= Sentences.LONGEST);
        assertThat(sentences.stream()
                        .mapToInt(sentence -> sentence.text().length())
                        .sum())
                .isEqualTo(100_000);
    }
}
