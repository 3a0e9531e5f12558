package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a page with markup is the article, where finders disagree. */
class BodyVoteTest {
    private static final String LEAD = "北河县水利局七月一日启动堤防加固工程，计划用九十天完成全长十二公里的迎水坡护砌，总投资两千六百万元。";
    private static final String SECOND = "工程负责人说，施工避开了主汛期，沿线三个村的灌溉不受影响，完工后可抵御五十年一遇的洪水。";
    private static final String THIRD = "县财政局表示，资金分三期拨付，每一期都要经过审计，结果将在县政府网站上公布，接受群众监督。";
    private static final String OTHER = "望湖镇中学的学生昨天到敬老院表演节目，老人们看得十分高兴，院长代表全体老人向同学们表示感谢。";

    @Test
    void relatedArticlesBetweenTheParagraphsDoNotEndIt() {
        // when
        Extraction page = Fixtures.html("<div class='text'><p>" + LEAD + "</p><p>" + SECOND
                + "</p><div class='box'><h3>相关新闻</h3><ul><li><a href='1.html'>望湖镇修通环湖公路</a></li></ul></div><p>" + THIRD
                + "</p></div>");

        // then
        assertThat(page.paragraphs()).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void theFirstOfSeveralPostsIsTheArticle() {
        // given
        String post =
                "<div class='head'>%s</div><div class='head'>发表于 2022-08-29 08:00</div><div class='post'>%s</div>";

        // when
        Extraction page = Fixtures.html("<body>" + post.formatted("堤防开工", LEAD + "<br>" + SECOND)
                + post.formatted("回复", OTHER) + post.formatted("回复", THIRD) + "</body>");

        // then
        assertThat(page.paragraphs()).containsExactly(LEAD, SECOND);
    }

    @Test
    void partsOfOneBodyStayTogether() {
        // when
        Extraction page = Fixtures.html(
                "<article><div class='part'><p>" + LEAD + "</p></div><div class='ad'>广告</div>" + "<div class='part'><p>"
                        + SECOND + "</p></div><div class='part'><p>" + THIRD + "</p></div></article>");

        // then
        assertThat(page.paragraphs()).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void aBodyPrintedTwiceIsReadOnce() {
        // given
        String body = "<p>" + LEAD + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

        // when
        Extraction page = Fixtures.html("<div id='content'>" + body + "<p>手机版</p>" + body + "</div>");

        // then
        assertThat(page.paragraphs()).containsOnlyOnce(LEAD, SECOND, THIRD);
    }

    @Test
    void aRowOfATableIsALine() {
        // when
        Extraction page = Fixtures.html("<div><p>" + LEAD + "</p><p>" + SECOND
                + "</p><table><tr><td>标段</td><td>长度</td></tr><tr><td>一标段</td><td>4公里</td></tr></table><p>" + THIRD
                + "</p></div>");

        // then
        assertThat(page.paragraphs()).containsExactly(LEAD, SECOND, "标段 长度", "一标段 4公里", THIRD);
    }

    @Test
    void aListOfArticlesWithTheirDatesIsNoText() {
        // given
        String entries = "<li><a href='1.html'>望湖镇修通环湖公路</a> 08-11 16:58 138字 [140/0]</li>".repeat(30);

        // when
        Extraction page = Fixtures.html("<table><tr><td><p>" + LEAD + "</p></td></tr></table><ul>" + entries + "</ul>");

        // then
        assertThat(page.paragraphs()).containsExactly(LEAD);
    }

    @Test
    void whatThePageStatesIsBelievedOnlyIfItIsThere() {
        // given
        String stated =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>";
        String visible = "<p>" + LEAD + "</p><p>" + SECOND + "</p>";

        // when
        Extraction honest = Fixtures.html(stated.formatted(LEAD + SECOND) + visible);
        Extraction untrue = Fixtures.html(stated.formatted(OTHER + THIRD) + visible);

        // then
        assertThat(honest.paragraphs()).containsExactly(LEAD, SECOND);
        assertThat(untrue.paragraphs()).containsExactly(LEAD, SECOND);
        assertThat(honest.votes()).allMatch(line -> line.finders().contains(BodyFinder.STATED));
        assertThat(untrue.votes()).noneMatch(line -> line.finders().contains(BodyFinder.STATED));
    }

    @Test
    void everyLineSaysWhoVotedForIt() {
        // when
        Extraction page = Fixtures.html(
                "<p>" + LEAD + SECOND + "</p><p>" + THIRD + "</p><p>责任编辑：何晓</p><p><a href='/'>返回首页</a></p>");

        // then
        assertThat(page.votes()).extracting(BlockVotes::text).containsExactly(LEAD + SECOND, THIRD, "责任编辑：何晓", "返回首页");
        assertThat(page.votes()).extracting(BlockVotes::kept).containsExactly(true, true, false, false);
        assertThat(page.votes().get(0).finders())
                .isEqualTo(List.of(BodyFinder.DENSITY, BodyFinder.SEGMENT, BodyFinder.NEIGHBOURS));
        assertThat(page.votes().get(2).kind()).isEqualTo("editor");
    }
}
