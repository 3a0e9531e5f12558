package dev.newsmill.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.console.Marked.Paragraph;
import dev.newsmill.console.Marked.Part;
import dev.newsmill.console.Marked.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsOfPagesTest {
    @Test
    void markedPartsJoinUpToTheText() {
        List<Part> parts = Marked.parts("甲在常州开会", List.of(new Span(2, 4, "place", "e"), new Span(0, 1, "person", "p")));

        assertThat(parts)
                .containsExactly(
                        new Part("甲", "person", "p"),
                        new Part("在", null, null),
                        new Part("常州", "place", "e"),
                        new Part("开会", null, null));
    }

    @Test
    void ofOverlappingSpansTheLongerOfTheFirstWins() {
        List<Part> parts =
                Marked.parts("常州大学", List.of(new Span(0, 2, "place", "a"), new Span(0, 4, "organisation", "b")));

        assertThat(parts).containsExactly(new Part("常州大学", "organisation", "b"));
    }

    @Test
    void aSpanOutsideTheTextIsNotMarked() {
        assertThat(Marked.parts("文", List.of(new Span(0, 9, "place", "a")))).containsExactly(new Part("文", null, null));
    }

    @Test
    void paragraphsAreLinesAndASpanMayReachOverTwo() {
        List<Paragraph> paragraphs = Marked.paragraphs("一二\n\n三四", List.of(new Span(1, 5, "place", "a")));

        assertThat(paragraphs)
                .containsExactly(
                        new Paragraph(List.of(new Part("一", null, null), new Part("二", "place", "a"))),
                        new Paragraph(List.of(new Part("三", "place", "a"), new Part("四", null, null))));
    }

    @Test
    void hitsThatOverlapAreMarkedAsOne() {
        assertThat(Marked.words("常州高新区", List.of("高新", "新区")))
                .containsExactly(new Part("常州", null, null), new Part("高新区", "hit", null));
    }

    @Test
    void aSnippetShowsTheWordsLookedFor() {
        String text = "开头。".repeat(100) + "这里提到了常州的项目。" + "结尾。".repeat(100);

        String snippet = Snippet.of(text, List.of("常州", "项目"));

        assertThat(snippet).startsWith("…").endsWith("…").contains("常州的项目");
        assertThat(snippet.length()).isLessThanOrEqualTo(Snippet.LENGTH + 2);
    }

    @Test
    void aSnippetNeverCutsACharacterInHalf() {
        String text = "😀".repeat(300);

        for (String word : List.of("none", "😀")) {
            String snippet = Snippet.of("a" + text, List.of(word)).replace("…", "");
            assertThat(snippet.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isFalse();
        }
    }

    @Test
    void aCursorIsWrittenAsItIsRead() {
        Cursor cursor = Cursor.of(Map.of(1, 7L, 0, 12L));

        assertThat(cursor).hasToString("0:12,1:7").isEqualTo(Cursor.parse("1:7,0:12"));
        assertThat(cursor.at(5)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0:", "0:-1", "0:1;1:2", "a:b", "0:1,", "99999999999:1"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQueryInTraditionalScriptIsReadAsSimplifiedToo() {
        QueryWords words = QueryWords.of("臺灣經濟");

        assertThat(String.join("", words.all())).contains("台湾").contains("经济");
    }

    @Test
    void quotesInAQueryCannotLeaveTheirWord() {
        QueryWords words = new QueryWords(List.of(List.of("it's", "a\\b")));

        assertThat(words.everyWord()).isEqualTo("('it''s' & 'a\\\\b')");
    }
}
