package dev.newsmill.text.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.text.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Language CHINESE = new Language("zh-Hans", "Hans", 1);
    private static final Language ENGLISH = new Language("en", "Latn", 1);
    private static final String RAILWAY = """
            沿海铁路新线昨天开工,铁路全长三百公里,沿线设车站十二座。
            小标题
            项目负责人表示,铁路建成以后,港口货物运往内地的时间将缩短一半。
            当天天气晴朗。
            铁路沿线的居民期待车站带来游客,港口企业也准备增加货物运输。""";

    @Test
    void quotesSentencesOfTheTextInItsOrder() {
        List<String> summary = Summary.of("沿海铁路新线开工", RAILWAY, CHINESE, 2);

        assertThat(summary)
                .hasSize(2)
                .allMatch(RAILWAY::contains)
                .isSortedAccordingTo((a, b) -> RAILWAY.indexOf(a) - RAILWAY.indexOf(b));
        assertThat(summary.get(0)).startsWith("沿海铁路新线昨天开工");
    }

    @Test
    void doesNotSayTheSameTwice() {
        String text = "港口扩建工程昨天通过验收。\n港口扩建工程昨天通过验收!\n居民期待新的码头带来更多游客。";

        assertThat(Summary.of("", text, CHINESE, 3)).hasSize(2);
    }

    @Test
    void picksTheSubjectAsKeyword() {
        List<String> keywords = Keywords.of("沿海铁路新线开工", RAILWAY, CHINESE, 5);

        assertThat(keywords).hasSize(5).doesNotHaveDuplicates().contains("铁路").allMatch(word -> word.length() <= 12);
    }

    @Test
    void picksWordsOfALanguageWithSpaces() {
        String text =
                "The harbour bridge reopened on Monday. The bridge had been closed since the flood. Traffic crossed the bridge.";

        assertThat(Keywords.of("Bridge reopened", text, ENGLISH, 1)).containsExactly("Bridge");
        assertThat(Summary.of("Bridge reopened", text, ENGLISH, 1))
                .containsExactly("The harbour bridge reopened on Monday.");
    }

    @Test
    void givesNothingForNothing() {
        assertThat(Keywords.of("", "", CHINESE, 5)).isEmpty();
        assertThat(Summary.of("", "\n", ENGLISH, 5)).isEmpty();
        assertThat(Summary.of("", RAILWAY, CHINESE, 0)).isEmpty();
    }

    @Test
    void refusesANegativeNumber() {
        assertThatThrownBy(() -> Keywords.of("", "", CHINESE, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Summary.of("", "", CHINESE, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
