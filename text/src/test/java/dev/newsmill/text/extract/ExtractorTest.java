package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtractorTest {
    private static final String LEAD = "北河县水利局七月一日启动堤防加固工程，计划用九十天完成全长十二公里的迎水坡护砌，总投资两千六百万元。";
    private static final String SECOND = "工程负责人说，施工避开了主汛期，沿线三个村的灌溉不受影响，完工后可抵御五十年一遇的洪水。";

    @Test
    void aTraditionalPageKeepsItsScriptAndLosesItsMenus() {
        // when
        Extraction page = Fixtures.html(Fixtures.seed("traditional-script.html"));

        // then
        assertThat(page.title().value()).isEqualTo("松嶺鄉茶園推動友善耕作 里山步道串聯老茶廠");
        assertThat(page.byline().value()).isEqualTo("江宜蓁");
        assertThat(page.published()).isNotNull();
        assertThat(page.published().value()).isEqualTo("2023-06-03T14:20+08:00");
        assertThat(page.published().precision()).isEqualTo(Precision.MINUTE);
        assertThat(page.published().zone()).isEqualTo("Asia/Shanghai");
        assertThat(page.paragraphs())
                .hasSize(5)
                .first()
                .asString()
                .startsWith("松嶺鄉公所今天宣布")
                .endsWith("保留原生灌木。");
        assertThat(page.paragraphs()).last().asString().endsWith("長期記錄鳥類與蜜蜂的數量。");
    }

    @Test
    void aPageWithNothingButNavigationHasNoParagraphs() {
        // when
        Extraction page = Fixtures.html(Fixtures.seed("nothing-but-navigation.html"));

        // then
        assertThat(page.paragraphs()).isEmpty();
        assertThat(page.published()).isNull();
    }

    @Test
    void strippedNavigationHasNoParagraphsEither() {
        // when
        Extraction page = Fixtures.plain("登录\n注册\n首页 新闻 财经 体育 娱乐 汽车\n当前位置：首页 > 新闻\n上一页\n下一页\n关于我们 | 联系我们 | 网站地图\n"
                + "Copyright © 2010-2023 版权所有");

        // then
        assertThat(page.paragraphs()).isEmpty();
    }

    @Test
    void datesThatCannotBeTrueAreFlaggedAndNotUsed() {
        // when
        Extraction page = Fixtures.html(Fixtures.seed("absurd-date.html"));

        // then
        assertThat(page.published()).isNull();
        assertThat(page.flags()).containsExactly("date-implausible");
        assertThat(page.credit().value()).isEqualTo("望湖资讯");
    }

    @Test
    void anEnglishPageIsReadLikeAnyOther() {
        // when
        Extraction page = Fixtures.html(Fixtures.seed("english.html"));

        // then
        assertThat(page.title().value()).isEqualTo("Harbour town reopens its tram line after forty years");
        assertThat(page.byline().value()).isEqualTo("Oliver Pennington");
        assertThat(page.published()).isNotNull();
        assertThat(page.published().value()).isEqualTo("2023-06-28T17:40+08:00");
        assertThat(page.paragraphs()).hasSize(5).first().asString().startsWith("EASTMERE, June 28 - ");
    }

    @Test
    void strippedEnglishAndJapaneseAreRead() {
        // given
        String english =
                "Home\nCouncil approves new reservoir\nPublished: 28 June 2023\nThe council voted on Tuesday to build a second "
                        + "reservoir above the town, ending a debate of eleven years.\nWork starts in spring, and the first water is expected "
                        + "within four years, the chair of the committee said.\nShare\nRelated articles\nAnother story";
        String japanese = "ホーム > 社会\n市立図書館が夜間開館を開始\n2023年6月21日 10時30分\n市立図書館は二十一日、平日の開館時間を午後九時まで延長したと発表した。"
                + "利用者の要望を受けたもので、来年三月まで試行する。\n館長は「仕事帰りの人にも本を手に取ってほしい」と話している。\n関連記事\n別の記事";

        // when
        Extraction fromEnglish = Fixtures.plain(english);
        Extraction fromJapanese = Fixtures.plain(japanese);

        // then
        assertThat(fromEnglish.title().value()).isEqualTo("Council approves new reservoir");
        assertThat(fromEnglish.paragraphs()).hasSize(2).first().asString().startsWith("The council voted");
        assertThat(fromEnglish.published()).isNotNull();
        assertThat(fromEnglish.published().value()).isEqualTo("2023-06-28");
        assertThat(fromJapanese.title().value()).isEqualTo("市立図書館が夜間開館を開始");
        assertThat(fromJapanese.paragraphs()).hasSize(2);
        assertThat(fromJapanese.published()).isNotNull();
        assertThat(fromJapanese.published().value()).isEqualTo("2023-06-21T10:30+08:00");
    }

    @Test
    void aPageWithoutParagraphTagsIsReadByItsLineBreaks() {
        // given
        String page =
                "<html><title>北河县加固堤防_某网</title><body><table><tr><td><a href=/>首页</a> <a href=/n>新闻</a></td><td>北河县加固堤防<br>"
                        + "2005-07-02 09:15<br><br>　　" + LEAD + "<br>　　" + SECOND
                        + "<br>(责任编辑:何晓) </td></tr></table></body></html>";

        // when
        Extraction extraction = Fixtures.html(page);

        // then
        assertThat(extraction.paragraphs()).containsExactly(LEAD, SECOND);
        assertThat(extraction.title().value()).isEqualTo("北河县加固堤防");
        assertThat(extraction.editor().value()).isEqualTo("何晓");
        assertThat(extraction.published()).isNotNull();
        assertThat(extraction.published().value()).isEqualTo("2005-07-02T09:15+08:00");
    }

    @Test
    void aSignatureBehindTheLastSentenceIsAFieldAndNoText() {
        // when
        Extraction extraction = Fixtures.plain("北河县加固堤防\n" + LEAD + "\n" + SECOND + "（责任编辑：何晓）");

        // then
        assertThat(extraction.paragraphs()).containsExactly(LEAD, SECOND);
        assertThat(extraction.editor().value()).isEqualTo("何晓");
    }

    @Test
    void labelsWithPinyinBehindTheirCharactersAreUnderstood() {
        // when
        Extraction extraction =
                Fixtures.plain("北河縣(xiàn)加固堤防\n來(lái)源：北河日報(bào)\n" + LEAD + "\n" + SECOND + "\n責(zé)編：何曉");

        // then
        assertThat(extraction.credit().value()).isEqualTo("北河日報(bào)");
        assertThat(extraction.editor().value()).isEqualTo("何曉");
        assertThat(extraction.paragraphs()).containsExactly(LEAD, SECOND);
    }

    @Test
    void theFormIsToldByTheMediaTypeAndElseByTheMarkup() {
        assertThat(Extractor.formOf("text/html; charset=gbk", "plain")).isEqualTo(Form.HTML);
        assertThat(Extractor.formOf("text/plain", "<html><body>")).isEqualTo(Form.PLAIN);
        assertThat(Extractor.formOf(null, "<!DOCTYPE html><html>")).isEqualTo(Form.HTML);
        assertThat(Extractor.formOf("application/octet-stream", "三 < 五，五 > 二")).isEqualTo(Form.PLAIN);
    }
}
