package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
    private static final String BODY = "<p>北河县水利局七月一日启动堤防加固工程，计划用九十天完成全长十二公里的迎水坡护砌，总投资两千六百万元。</p>"
            + "<p>工程负责人说，施工避开了主汛期，沿线三个村的灌溉不受影响，完工后可抵御五十年一遇的洪水。</p>";

    @ParameterizedTest
    @ValueSource(strings = {"（编辑 何晓）", "(编辑:何晓)", "（责编：何晓）", "【責編：何晓】"})
    void theEditorInBracketsIsNeitherAuthorNorText(String line) {
        // when
        Extraction page = Fixtures.html("<h1>北河县加固堤防</h1>" + BODY + "<p>" + line + "</p>");

        // then
        assertThat(page.editor().value()).isEqualTo("何晓");
        assertThat(page.byline().value()).isNull();
        assertThat(page.paragraphs()).hasSize(2).noneMatch(paragraph -> paragraph.contains("何晓"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023/06/03 08:15　記者何曉文／台北報導, 何曉文",
        "记者何晓文/北河报道, 何晓文",
        "〔記者何曉文、周然／台北報導〕, 何曉文、周然",
    })
    void theReporterStandsBeforeThePlace(String line, String byline) {
        assertThat(Fixtures.html("<h1>北河县加固堤防</h1><div>" + line + "</div>" + BODY)
                        .byline()
                        .value())
                .isEqualTo(byline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-03 摄影：何晓", "摄影：何晓"})
    void whoTookThePictureDidNotWrite(String line) {
        assertThat(Fixtures.html("<h1>北河县加固堤防</h1><div>" + line + "</div>" + BODY)
                        .byline()
                        .value())
                .isNull();
    }

    @Test
    void severalAuthorsAreAllNamed() {
        // given
        String data =
                "{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Marian Holloway\"},{\"name\":\"Theo Brandt\"},"
                        + "{\"name\":\"Marian Holloway\"}]}";

        // when
        Extraction page = Fixtures.html("<script type='application/ld+json'>" + data + "</script>" + BODY);

        // then
        assertThat(page.byline().value()).isEqualTo("Marian Holloway, Theo Brandt");
    }
}
