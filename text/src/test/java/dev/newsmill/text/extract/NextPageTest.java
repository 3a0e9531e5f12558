package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {
    private static final String URL = "https://news.example/2022/08/dam.html";
    private static final String TEXT = "<p>北河县水利局七月一日启动堤防加固工程，计划用九十天完成全长十二公里的迎水坡护砌，总投资两千六百万元。</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<a href='dam_2.html'>下一页</a>; https://news.example/2022/08/dam_2.html; label",
                "<a href='dam_2.html'>[下一頁]</a>; https://news.example/2022/08/dam_2.html; label",
                "<a href='dam_2.html'>2</a>; https://news.example/2022/08/dam_2.html; numbered",
                "<link rel='next' href='/2022/08/dam.html?page=2'>; https://news.example/2022/08/dam.html?page=2; rel-next",
                "<a href='https://news.example/2022/08/other.html' rel='next'>别的文章</a>; none; none",
                "<a href='#'>2</a>; none; none",
                "<a href='/list/2'>2</a>; none; none",
                "<a href='javascript:void(0)'>下一页</a>; none; none",
                "<a href='other.html'>下一篇</a>; none; none"
            })
    void findsWhereTheArticleGoesOn(String link, String target, String rule) {
        // when
        Extraction extraction = Extractor.extract(
                new Page(TEXT + link, Form.HTML, null, URL, Fixtures.FETCHED, null, null, null),
                Fixtures.SHANGHAI,
                Boilerplate.none());

        // then
        assertThat(String.valueOf(extraction.nextPage().value())).isEqualTo(target.equals("none") ? "null" : target);
        assertThat(extraction.nextPage().rule()).isEqualTo(rule);
        assertThat(extraction.flags().contains(Extraction.MORE_PAGES)).isEqualTo(!target.equals("none"));
    }
}
