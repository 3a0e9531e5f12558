package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages here are fetched on 10 July 2023, 10:00 in Shanghai. */
class PublishDatesTest {
    private static final String BODY = "\n3月5日，北河县水利局启动堤防加固工程，计划用九十天完成全长十二公里的迎水坡护砌，总投资两千六百万元。\n"
            + "2021年8月1日，这里曾发生险情，当时沿线三个村的群众连夜转移，县里随后制定了五年的整治计划。";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "发布时间：2023-06-03 来源：北河日报          | 2023-06-03                | label",
                "发布日期:2023年6月3日 08:05               | 2023-06-03T08:05+08:00    | label",
                "時間(jiān)：2023/6/3 8:05:09               | 2023-06-03T08:05:09+08:00 | label",
                "2023.06.03 浏览 12 次                     | 2023-06-03                | publish-line",
                "二〇二三年六月三日                          | 2023-06-03                | date-line",
                "發布時間：民國112年6月3日                    | 2023-06-03                | label",
                "Published: June 3, 2023 4:05 pm           | 2023-06-03T16:05+08:00    | label",
                "Posted 3 Jun 2023                         | 2023-06-03                | label",
                "公開日：2023年6月3日                        | 2023-06-03                | label",
                "发布于 3天前                               | 2023-07-07                | relative (inferred)",
                "小编 8个月前 (09-24) 本地新闻 7             | 2022-09-24                | relative (inferred)",
                "2 hours ago                               | 2023-07-10                | relative (inferred)",
                "昨天下午                                    | 2023-07-09                | relative (inferred)",
                "北河日报 前天 08:30                          | 2023-07-08                | relative (inferred)",
                "Yesterday at 4:05 pm                      | 2023-07-09                | relative (inferred)",
                "发布于 3个月前                              | none                      | none",
                "6 months ago                              | none                      | none",
                "发布日期： 6/13/2023 5:54:13 AM             | 2023-06-13T05:54:13+08:00 | label",
                "发布日期： 13/6/2023                        | 2023-06-13                | label",
                "发布日期： 5/6/2023                         | none                      | none",
                "04/03/2023 3:05 pm                        | none                      | none",
                "Published: 06/06/2023                     | 2023-06-06                | label",
                "会议时间：2023年5月20日上午9:00              | none                      | none",
                "活动时间：2023年5月1日至5日                  | none                      | none",
                "截止日期：2023年5月31日                      | none                      | none",
                "报名开始时间：2023-05-31 08:00              | none                      | none",
                "施工时间：2023-05-31                       | none                      | none",
                "時間：2023-06-03                           | 2023-06-03                | label",
                "来源：北河日报 时间：2023-06-03              | 2023-06-03                | label",
                "2008年5月12日，一个难忘的日子                | none                      | none",
                "2023-06-03 晚上8:30 北河日报               | 2023-06-03T20:30+08:00    | publish-line",
                "June 3, 2023 11:30 PM PDT                 | 2023-06-03T23:30-07:00    | publish-line",
                "2023-06-03 08:05 JST                      | 2023-06-03T08:05+09:00    | publish-line",
                "2023-06-03 08:05 CST                      | 2023-06-03                | publish-line",
                "发布于 4个月前 (02-29)                      | none                      | none",
                "2023-06-03 08:05 发布                      | 2023-06-03T08:05+08:00    | label",
                "2023-06-03 08:05 更新                      | 2023-06-03T08:05+08:00    | update-label",
                "07-08 08:30                               | 2023-07-08                | none"
            })
    void readsWhenThePageSaysItWasPublished(String line, String value, @Nullable String method) {
        // when
        Published published = choice("北河县加固堤防\n" + line + BODY, null, null).published();

        // then
        if (method == null) {
            assertThat(published).isNull();
            return;
        }
        assertThat(published).isNotNull();
        assertThat(published.value()).isEqualTo(value);
        assertThat(published.method()).isEqualTo(method);
    }

    @Test
    void datesOfEventsInTheTextAreNoPublishDates() {
        assertThat(choice("北河县加固堤防" + BODY, null, null).published()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"发布时间：2099-12-31", "发布时间：1024-01-01", "发布时间：2023-07-12", "发布时间：1994-12-31"})
    void aDateThatCannotBeTrueIsNotUsed(String line) {
        // when
        Extraction extraction = choice("北河县加固堤防\n" + line + BODY, null, null);

        // then
        assertThat(extraction.published()).isNull();
        assertThat(extraction.flags()).containsExactly("date-implausible");
    }

    @Test
    void thereIsNoThirtyFirstOfFebruary() {
        assertThat(choice("北河县加固堤防\n发布时间：2023-02-31" + BODY, null, null).published())
                .isNull();
    }

    @Test
    void aLabelOnThePageWinsOverHintAndUrlAndAllAreKept() {
        // when
        Published published = choice(
                        "北河县加固堤防\n发布时间：2023-06-03" + BODY,
                        "https://news.example/2023/06/04/1.html",
                        "2023-06-05T01:00:00Z")
                .published();

        // then
        assertThat(published).isNotNull();
        assertThat(published.value()).isEqualTo("2023-06-03");
        assertThat(published.candidates())
                .extracting(Candidate::rule, Candidate::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("label", "2023-06-03"),
                        org.assertj.core.groups.Tuple.tuple("hint", "2023-06-05T01:00:00Z"),
                        org.assertj.core.groups.Tuple.tuple("url", "2023-06-04"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "https://news.example/20230603/1.html, 2023-06-03",
                "https://news.example/a?id=20230603, none",
                "https://news.example/a#20230603, none",
                "https://20230603.example/a, none"
            })
    void onlyThePathOfAnAddressTellsADate(String url, @Nullable String day) {
        // when
        Published published = choice("北河县加固堤防" + BODY, url, null).published();

        // then
        assertThat(published == null ? null : published.value()).isEqualTo(day);
    }

    @Test
    void rulesThatAgreeMakeTheDateSurer() {
        // given
        String text = "北河县加固堤防\n发布时间：2023-06-03" + BODY;

        // when
        Published alone = choice(text, null, null).published();
        Published agreed =
                choice(text, "https://news.example/20230603/1.html", null).published();

        // then
        assertThat(alone).isNotNull();
        assertThat(agreed).isNotNull();
        assertThat(agreed.confidence()).isGreaterThan(alone.confidence()).isLessThan(1);
    }

    @Test
    void whatThePageSaysOfItselfCounts() {
        // given
        String page =
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":\"A\",\"datePublished\":"
                        + "\"2023-06-03T08:05:00+08:00\"}]}</script><body><h1>北河县加固堤防</h1><p>"
                        + BODY.replace("\n", "</p><p>") + "</p>";

        // when
        Extraction extraction = Fixtures.html(page);

        // then
        assertThat(extraction.published()).isNotNull();
        assertThat(extraction.published().value()).isEqualTo("2023-06-03T08:05:00+08:00");
        assertThat(extraction.published().method()).isEqualTo("json-ld");
        assertThat(extraction.published().zone()).isNull();
    }

    @Test
    void whatCannotBeWorkedOutIsStillACandidate() {
        // when
        Extraction extraction = choice("北河县加固堤防\n发布于 3个月前" + BODY, "https://news.example/2023/04/09/1.html", null);

        // then
        assertThat(extraction.published()).isNotNull();
        assertThat(extraction.published().method()).isEqualTo("url");
        assertThat(extraction.published().candidates())
                .extracting(Candidate::rule)
                .containsExactly("relative (inferred)", "url");
    }

    @Test
    void datesOfCommentsBehindTheArticleAreNotChosen() {
        // given
        String comments = "<p>甲 发表于 2023-06-04 09:00</p><p>好</p><p>乙 发表于 2023-06-05 10:00</p><p>支持</p>";

        // when
        Extraction extraction = Fixtures.html("<h1>北河县加固堤防</h1><p>"
                + BODY.strip().replace("\n", "</p><p>") + "</p><p>发布时间：2023-06-03</p>" + comments);

        // then
        assertThat(extraction.published()).isNotNull();
        assertThat(extraction.published().value()).isEqualTo("2023-06-03");
        assertThat(extraction.published().candidates()).hasSize(3);
    }

    @Test
    void anEventOfOldOnTheDayLineIsNoReasonToDoubtABetterDate() {
        // when
        Extraction extraction = choice("北河县加固堤防\n发布时间：2023-06-03\n建于 1962-05-01 的堤防" + BODY, null, null);

        // then
        assertThat(extraction.published()).isNotNull();
        assertThat(extraction.flags()).isEmpty();
    }

    @Test
    void microdataAnywhereCounts() {
        // when
        Extraction extraction = Fixtures.html(
                "<h1>北河县加固堤防</h1><span itemprop='datePublished' content='2023-06-03T08:05:00+08:00'>六月三日</span><p>"
                        + BODY.strip().replace("\n", "</p><p>") + "</p>");

        // then
        assertThat(extraction.published()).isNotNull();
        assertThat(extraction.published().method()).isEqualTo("microdata");
    }

    private static Extraction choice(String text, @Nullable String url, @Nullable String publishedHint) {
        Page page = new Page(text, Form.PLAIN, null, url, Fixtures.FETCHED, null, publishedHint, null);
        Extraction extraction = Extractor.extract(page, Fixtures.SHANGHAI, Boilerplate.none());
        assertThat(extraction.paragraphs()).isEqualTo(List.of(BODY.strip().split("\n")));
        return extraction;
    }
}
