package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoilerplateTest {
    private static final String SITE = "news.example";
    private static final String SLOGAN = "北河在线，本县最早的新闻网站，每天为二十万居民报道身边的大事小事，欢迎来信来电提供线索。";
    private static final List<String> ARTICLES = List.of(
            "北河县水利局七月一日启动堤防加固工程，计划用九十天完成全长十二公里的迎水坡护砌，总投资两千六百万元。",
            "望湖镇中学的学生昨天到敬老院表演节目，老人们看得十分高兴，院长代表全体老人向同学们表示感谢。",
            "县农业局的专家说，今年雨水充足，小麦长势良好，预计比去年增产一成，收割机已经检修完毕。");

    @Test
    void aLineOnThreePagesOfASiteIsLeftOut() {
        // given
        Boilerplate learned = Boilerplate.parse(table(0, 1, 2));

        // when
        Extraction without = read(SITE, page(0), Boilerplate.none());
        Extraction with = read(SITE, page(0), learned);
        Extraction elsewhere = read("other.example", page(0), learned);

        // then
        assertThat(without.paragraphs()).containsExactly(ARTICLES.get(0), SLOGAN);
        assertThat(with.paragraphs()).containsExactly(ARTICLES.get(0));
        assertThat(elsewhere.paragraphs()).containsExactly(ARTICLES.get(0), SLOGAN);
    }

    @Test
    void itIsLeftOutOfMarkupToo() {
        // when
        Extraction extraction = Extractor.extract(
                new Page(
                        "<p>" + ARTICLES.get(0) + "</p><p>" + SLOGAN + "</p>",
                        Form.HTML,
                        SITE,
                        null,
                        Fixtures.FETCHED,
                        null,
                        null,
                        null),
                Fixtures.SHANGHAI,
                Boilerplate.parse(table(0, 1, 2)));

        // then
        assertThat(extraction.paragraphs()).containsExactly(ARTICLES.get(0));
    }

    @Test
    void twoPagesAreTooFew() {
        assertThat(new String(table(0, 1), StandardCharsets.UTF_8)).isEqualTo("# newsmill boilerplate 1\n");
    }

    @Test
    void anArticleThatWasFetchedThriceIsNoBoilerplate() {
        assertThat(new String(table(0, 0, 0, 1), StandardCharsets.UTF_8)).isEqualTo("# newsmill boilerplate 1\n");
    }

    @Test
    void anArticleThatWasEditedThriceIsNoBoilerplate() {
        // given
        BoilerplateLearner learner = new BoilerplateLearner();

        // when
        for (int edit = 0; edit < 4; edit++) {
            learner.add(SITE, "one article", Form.PLAIN, page(0) + "\n第" + edit + "次修改，县里补充了一些数字，其余与原来相同。");
        }

        // then
        assertThat(learner.table()).isEqualTo("# newsmill boilerplate 1\n");
    }

    @Test
    void aTextUnderThreeAddressesIsNoBoilerplate() {
        // given
        BoilerplateLearner learner = new BoilerplateLearner();

        // when
        for (String address : List.of("a", "b", "c")) {
            learner.add(SITE, address, Form.PLAIN, page(0));
        }

        // then
        assertThat(learner.table()).isEqualTo("# newsmill boilerplate 1\n");
    }

    @Test
    void theOrderOfThePagesChangesNothing() {
        assertThat(table(2, 0, 1)).isEqualTo(table(0, 1, 2));
    }

    @Test
    void theDigestIsThatOfTheFile() {
        assertThat(Boilerplate.parse("# newsmill boilerplate 1\n".getBytes(StandardCharsets.UTF_8))
                        .sha256())
                .isNotEqualTo(Boilerplate.parse(table(0, 1, 2)).sha256())
                .hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "news.example;3;x | line 1 is not '# newsmill boilerplate 1'",
                "# newsmill boilerplate 1/news.example;3;x/news.example;x | line 3 is not 'site, pages, line' with tabs between",
                "# newsmill boilerplate 1/news.example;many;x | line 2 names 'many' pages; a number from 1 on is needed"
            })
    void aWrongLineIsNamed(String rows, String sentence) {
        byte[] content = rows.replace('/', '\n').replace(';', '\t').getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Boilerplate.parse(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private static byte[] table(int... articles) {
        BoilerplateLearner learner = new BoilerplateLearner();
        for (int article : articles) {
            learner.add(SITE, "article " + article, Form.PLAIN, page(article));
        }
        return learner.table().getBytes(StandardCharsets.UTF_8);
    }

    private static String page(int article) {
        return ARTICLES.get(article) + '\n' + SLOGAN;
    }

    private static Extraction read(String site, String content, Boilerplate boilerplate) {
        return Extractor.extract(
                new Page(content, Form.PLAIN, site, null, Fixtures.FETCHED, null, null, null),
                Fixtures.SHANGHAI,
                boilerplate);
    }
}
