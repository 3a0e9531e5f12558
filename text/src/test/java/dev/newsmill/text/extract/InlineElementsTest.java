package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands inside a line, and lines that only white space makes. */
class InlineElementsTest {
    private static final String LEAD =
            "The harbour town opened its new tram depot on Monday, and hundreds of people came to see the first cars leave.";
    private static final String CHINESE = "北河县水利局七月一日启动堤防加固工程，计划用九十天完成全长十二公里的迎水坡护砌，总投资两千六百万元。";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<span>Marian Holloway</span><time>6 March 2022</time>, was here, she said. | Marian Holloway 6 March 2022, was here, she said.",
                "<time>6 March</time>Marian was there, and so was her dog. | 6 March Marian was there, and so was her dog.",
                "<span>T</span>he depot is open, and so is the shop. | The depot is open, and so is the shop.",
                "<span>de</span><span>pot</span> is the word, and it is one. | depot is the word, and it is one.",
                "The B<small>52</small> tram stops here, and so does the bus. | The B52 tram stops here, and so does the bus.",
                "<span>全长12</span><span>公里的堤防</span><a href=x>2022年</a><span>完工</span>，县里说。 | 全长12公里的堤防2022年完工，县里说。"
            })
    void onlyWhatStandsApartGetsASpace(String inside, String line) {
        // when
        Extraction page = Fixtures.html(
                "<p>" + LEAD + "</p><p>" + inside + "</p><p>" + LEAD.replace("Monday", "Friday") + "</p>");

        // then
        assertThat(page.votes()).extracting(BlockVotes::text).contains(line);
    }

    @Test
    void aNameAndADayBesideEachOtherAreNoText() {
        // when
        Extraction page = Fixtures.html(
                "<h1>Depot opens</h1><div><div><span>Marian Holloway</span><span>6 March 2022</span></div><p>" + LEAD
                        + "</p></div>");

        // then
        assertThat(page.paragraphs()).containsExactly(LEAD);
    }

    @Test
    void preformattedTextKeepsItsLines() {
        // given
        String second = CHINESE.replace("七月", "八月");

        // when
        Extraction page = Fixtures.html("<pre>    " + CHINESE + "\n\n    " + second + "\n</pre>");

        // then
        assertThat(page.paragraphs()).containsExactly(CHINESE, second);
    }

    @Test
    void preformattedLinesAreBounded() {
        assertThat(Fixtures.html("<pre>" + "一\n".repeat(30_000) + "</pre>").votes())
                .hasSizeLessThanOrEqualTo(10_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ad-box", "ads", "ad_main content", "text-ad"})
    void whatIsNamedAnAdvertIsLeftOut(String name) {
        // when
        Extraction page =
                Fixtures.html("<p>" + CHINESE + "</p><div class='" + name + "'><p>本店周年庆，全场商品八折起，欢迎新老顾客光临选购。</p></div>");

        // then
        assertThat(page.paragraphs()).containsExactly(CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add-on", "lead", "header-load"})
    void aNameThatOnlyContainsTheLettersIsNone(String name) {
        assertThat(Fixtures.html("<div class='" + name + "'><p>" + CHINESE + "</p></div>")
                        .paragraphs())
                .containsExactly(CHINESE);
    }
}
