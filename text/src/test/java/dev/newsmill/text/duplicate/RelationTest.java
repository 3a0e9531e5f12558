package dev.newsmill.text.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationTest {
    private static final String NOTICE =
            "%s股份有限公司关于召开临时股东大会的通知\n本公司董事会及全体董事保证本公告内容不存在任何虚假记载、误导性陈述或者重大遗漏，并对其内容的真实性、准确性和完整性承担法律责任。\n"
                    + "%s股份有限公司董事会决定召开临时股东大会，会议采取现场投票与网络投票相结合的方式，审议关于修订章程的议案、关于续聘会计师事务所的议案和关于补选独立董事的议案。\n"
                    + "股权登记日收市后登记在册的股东有权出席股东大会，并可以以书面形式委托代理人出席会议和参加表决，该代理人不必是股东。\n特此公告。";
    private static final String WEATHER =
            "%s天气预报\n%s市气象台%d月%d日17时发布天气预报：今天夜里到明天白天，全市多云，局部地区有小雨，东北风%d到4级，最低气温%d℃，最高气温%d℃，相对湿度%d%%。\n"
                    + "气象专家提醒，近期昼夜温差较大，市民朋友出行请注意适时增减衣物，谨防感冒；雨天路滑，驾车出行请注意交通安全，保持安全车距。";

    private static final String DEBTOR = "失信被执行人名单公布\n被执行人%s因买卖合同纠纷一案，经人民法院判决以后，仍然没有履行生效法律文书确定的义务。"
            + "执行过程中，法院向被执行人%s送达了执行通知书、报告财产令和限制消费令，但其拒不到庭，拒不申报财产，也没有主动履行还款义务。\n"
            + "请知情群众积极提供线索，法院将对举报人的身份信息予以严格保密，并根据执行到位的金额给予奖励。";
    private static final String FORECAST =
            "青河未来三天天气\n预计%s多云，气温%s℃；%s晴转阴，气温%s℃；%s阴，气温%s℃，东南风%d级。\n晨练的老人和上学的孩子早晚要添一件外套，路上有雾时请打开雾灯，减速慢行；"
                    + "阳台上的花盆和晾晒的衣物注意加固收好。市民可以打开手机客户端查询最新预报，也可以拨打气象咨询电话。";

    @Test
    void isExactForEqualContent() {
        assertThat(near("甲\n乙", "甲\n乙")).contains(new Match(Kind.EXACT, 1000));
        assertThat(near("甲\n乙", "甲\n丙")).isEmpty();
    }

    @Test
    void findsTheSameTextWithAFewWordsChanged() {
        String text = Prose.random(1, 2000);
        String changed = text.substring(0, 700) + "改动" + text.substring(702);

        assertThat(near("标题\n" + text, "标题\n" + changed)).map(Match::kind).contains(Kind.NEAR);
    }

    @Test
    void findsAnExcerptAloneAndInsideAnotherArticle() {
        String text = Prose.random(2, 2000);
        String excerpt = text.substring(600, 1400);
        String host = Prose.random(3, 2000);

        assertThat(near("\n" + text, "\n" + excerpt)).map(Match::kind).contains(Kind.CONTAINED);
        assertThat(near("\n" + text, "\n" + host.substring(0, 900) + excerpt + host.substring(900)))
                .map(Match::kind)
                .contains(Kind.CONTAINED);
    }

    @Test
    void findsWhatIsLeftOfATextThatWasCutToAFewLines() {
        String text = Prose.random(4, 500);

        assertThat(near("\n" + text, "\n" + text.substring(0, 100)))
                .map(Match::kind)
                .contains(Kind.CONTAINED);
    }

    @Test
    void linksWhatHasTooLittleInCommon() {
        String text = Prose.random(5, 2000);
        String other = Prose.random(6, 1900) + text.substring(0, 300);

        Optional<Match> match = Relation.compare(features("\n" + text), features("\n" + other));

        assertThat(match).map(Match::kind).contains(Kind.LINK);
        assertThat(near("\n" + text, "\n" + other)).isEmpty();
    }

    @Test
    void tellsNoticesApartThatDifferInTheCompanyOnly() {
        assertThat(near(NOTICE.formatted("星宇科技", "星宇科技"), NOTICE.formatted("恒川医药", "恒川医药")))
                .isEmpty();
        assertThat(near(NOTICE.formatted("星宇科技", "星宇科技"), NOTICE.formatted("星宇科技", "星宇科技") + "董事会"))
                .map(Match::kind)
                .contains(Kind.NEAR);
    }

    @Test
    void tellsReportsApartThatDifferInTheNumbersOnly() {
        String one = WEATHER.formatted("青河", "青河", 3, 5, 2, 4, 13, 61);
        String sameButForOneWord = one.replace("小雨", "阵雨");
        String nextMonth = WEATHER.formatted("青河", "青河", 4, 11, 1, 9, 21, 48);

        assertThat(near(one, nextMonth)).isEmpty();
        assertThat(near(one, sameButForOneWord)).map(Match::kind).contains(Kind.NEAR);
    }

    @Test
    void tellsNoticesApartThatDifferInThePersonOnly() {
        String one = DEBTOR.formatted("王丽华", "王丽华");

        assertThat(near(one, DEBTOR.formatted("陈志强", "陈志强"))).isEmpty();
        assertThat(near(one, one.replace("严格保密", "保密"))).map(Match::kind).contains(Kind.NEAR);
    }

    @Test
    void takesARewordedReportForTheSameThoughAWordLikeANameIsAnother() {
        String report =
                "扶持县域电商的政策落地，平邑县、古浪县、合浦县和沙雅县的农户开始直播卖货。" + Prose.random(30, 300) + "记者从平邑县、古浪县、合浦县和沙雅县了解到，订单还在增加。";

        assertThat(near("\n" + report, "\n" + report.replace("扶持县", "声援县").replace("增加", "增长")))
                .map(Match::kind)
                .contains(Kind.NEAR);
    }

    @Test
    void tellsTheForecastsOfOneCityApart() {
        String one = FORECAST.formatted("12日", "8~27", "10日", "15~21", "11日", "9~28", 4);
        String other = FORECAST.formatted("19日", "9~27", "12日", "15~27", "10日", "9~28", 4);

        assertThat(near(one, other)).isEmpty();
        assertThat(near(one, one.replace('~', '-').replace("一件外套", "一件衣服")))
                .map(Match::kind)
                .contains(Kind.NEAR);
    }

    @Test
    void readsANumberTheSameWithAndWithoutCommas() {
        String report = "%s户、%s人、%s亩、%s元" + Prose.random(31, 300);

        assertThat(near(
                        "\n" + report.formatted("1200", "45300", "9100", "88000"),
                        "\n" + report.formatted("1,200", "45,300", "9,100", "88,000")))
                .isPresent();
    }

    @Test
    void onlyLinksArticlesThatShareADisclaimerOrAQuotation() {
        for (int length : new int[] {250, 400, 800, 2000}) {
            for (int passage : new int[] {100, 150, 200, 250}) {
                for (int seed = 0; seed < 20; seed++) {
                    String shared = Prose.random(seed, passage);
                    String one = Prose.random(100 + seed, length);
                    String other = Prose.random(200 + seed, length);
                    String inTheMiddle =
                            other.substring(0, length / 2) + shared + other.substring(length / 2, other.length());

                    assertThat(near("\n" + one + shared, "\n" + other + shared))
                            .as("%d characters after %d, seed %d", passage, length, seed)
                            .isEmpty();
                    assertThat(near("\n" + one + shared, "\n" + inTheMiddle))
                            .as("%d characters after and inside %d, seed %d", passage, length, seed)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void findsATextOfWhichEveryTwelfthCharacterIsAnother() {
        for (int length : new int[] {400, 2000}) {
            String text = Prose.random(length, length);
            StringBuilder reworded = new StringBuilder(text);
            for (int i = 5; i < length; i += 12) {
                reworded.setCharAt(i, '改');
            }

            assertThat(near("\n" + text, "\n" + reworded))
                    .as("%d characters", length)
                    .isPresent();
        }
    }

    @Test
    void tellsEnglishTextsApartThatHaveNothingButWordsInCommon() {
        String one = english(1, 900);
        String other = english(2, 900);

        assertThat(Relation.compare(features("\n" + one), features("\n" + other)))
                .isEmpty();
        assertThat(near("\n" + one, "\n" + other.substring(0, 200) + one))
                .map(Match::kind)
                .contains(Kind.NEAR);
    }

    @ParameterizedTest
    @ValueSource(ints = {700, 800})
    void findsAnExcerptInAnotherArticleWhereTheNumbersStandElsewhere(int length) {
        String text = Prose.random(40, 1800) + "共1200户、45300人、9100亩、88000元、77台。";
        String host = "去年3300户、5200人、610亩、7400元、95台。" + Prose.random(41, 1800);

        assertThat(near("\n" + text, "\n" + host + text.substring(300, 300 + length)))
                .map(Match::kind)
                .contains(Kind.CONTAINED);
    }

    @Test
    void tellsAnExcerptApartOfWhichEveryNumberIsAnother() {
        String figures = "共1200户、45300人受益，增长百分之七。";
        String article = Prose.random(50, 400) + figures + Prose.random(51, 800) + "另有9100亩、88000元、77台。";
        String excerpt = article.substring(150, 650);

        assertThat(near("\n" + article, "\n" + excerpt)).map(Match::kind).contains(Kind.CONTAINED);
        assertThat(near(
                        "\n" + article,
                        "\n"
                                + excerpt.replace("1200", "3400")
                                        .replace("45300", "68100")
                                        .replace("百分之七", "百分之二")))
                .isEmpty();
    }

    @Test
    void tellsNoticesApartThatDifferInTheDayOnly() {
        String notice = "停电通知\n因检修线路，定于%s停电。" + Prose.random(52, 300);

        assertThat(near(notice.formatted("1月22日"), notice.formatted("1月18日"))).isEmpty();
        assertThat(near(notice.formatted("1月22日"), notice.formatted("一月二十二日")))
                .map(Match::kind)
                .contains(Kind.NEAR);
    }

    @Test
    void tellsNoticesApartThatShareNoNumberButTheYear() {
        String notice = "Dividend\nThe dividend of $%s per share is payable on %s, 2026. " + english(9, 120);

        assertThat(near(notice.formatted("1.25", "March 5"), notice.formatted("0.80", "June 9")))
                .isEmpty();
    }

    @Test
    void tellsReportsApartWhereEveryPersonIsAnotherThoughTheyAreNoMoreAlikeThanRewordedOnes() {
        String report = "联赛继续进行\n主场作战的球队先失一球，主教练%s换上前锋%s。" + Prose.random(60, 80);
        String one = report.formatted("王建国", "克里斯托弗·安德森") + Prose.random(61, 180) + Prose.random(62, 110);
        String other = report.formatted("陈志强", "胡安·马丁内斯") + Prose.random(63, 180) + Prose.random(62, 110);

        assertThat(near(one, other)).isEmpty();
        assertThat(near(one, other.replace("陈志强", "王建国"))).map(Match::kind).contains(Kind.REWRITE);
        assertThat(near(one, other.replace("胡安·马丁内斯", "克里斯托弗·安德森")))
                .map(Match::kind)
                .contains(Kind.REWRITE);
    }

    @Test
    void tellsAppointmentsApartByWhomTheyName() {
        String notice = "任免工作人员\n日前决定，任命%s为局长，免去%s的职务。新任命的同志要自觉接受监督。" + Prose.random(64, 250);

        assertThat(near(notice.formatted("王建国", "李文静"), notice.formatted("陈志强", "刘丽华")))
                .isEmpty();
        assertThat(near(
                        notice.formatted("王建国", "李文静"),
                        notice.formatted("王建国", "李文静").replace("日前", "近日")))
                .map(Match::kind)
                .contains(Kind.NEAR);
    }

    @Test
    void takesTheSameHeadlineOverOtherNewsForOtherNews() {
        assertThat(near("青河市今日要闻速览汇总\n图书馆新馆开放。", "青河市今日要闻速览汇总\n大桥合龙仪式举行，预计年底通车。"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"新华社青河11月22日电,本报东岭11月23日讯", "中新社11月22日电,据青河晚报23日报道", "'',财联社11月23日电，"})
    void findsAReprintUnderAnotherDateline(String one, String other) {
        String text = Prose.random(60, 300) + "共12户。\n" + Prose.random(61, 300);

        assertThat(near("标题\n" + one + text, "标题\n" + other + text))
                .map(Match::kind)
                .contains(Kind.NEAR);
    }

    @Test
    void findsAReprintWithOtherCountersAndACaption() {
        String text = Prose.random(62, 500) + "增长了35%，达到1.2亿元，涉及88户和460人。";

        assertThat(near(
                        "标题\n2026-11-22 08:15 来源：青河晚报 点击：1532\n" + text,
                        "标题\n" + text + "\n来源：石桥发布 编辑：周明 阅读 879 在看 12"))
                .map(Match::kind)
                .contains(Kind.NEAR);
        assertThat(near("标题\n" + text + "\n图为9月3日的现场。", "标题\n扫码领取8.8元红包\n" + text))
                .map(Match::kind)
                .contains(Kind.NEAR);
    }

    @Test
    void knowsAShortTextUnderAnotherTitleByItsBodyIfThatNamesANumber() {
        String news = "央行今天开展逆回购操作，金额为1200亿元，操作利率为1.4%，与上一次持平，到期的是800亿元。";
        String notice = "更多精彩内容请扫描下方二维码关注我们的公众号，欢迎把它转发给您的亲戚朋友和同事。";

        assertThat(near("央行逆回购\n" + news, "今天的公开市场操作\n财联社11月25日电，" + news))
                .map(Match::kind)
                .contains(Kind.NEAR);
        assertThat(near("央行逆回购\n" + news, "央行逆回购\n" + news.replace("1200", "1300")))
                .isEmpty();
        assertThat(near("今天的图片\n" + notice, "昨天的视频\n" + notice)).isEmpty();
    }

    @Test
    void tellsBriefTextsApartThatDifferInTitleAndTheirOnlyNumber() {
        String rating =
                "%s给出了买入的评级，目标价为%d元。研究报告认为，公司的新产品卖得很好，渠道的库存处在低位，来年的利润会继续增加，" + "估值还有上升的余地；主要的风险是原料涨价、需求不如预期以及同行之间的价格战。";

        assertThat(near("青河股份目标价上调\n" + rating.formatted("青河股份", 85), "东岭重工目标价上调\n" + rating.formatted("东岭重工", 32)))
                .isEmpty();
        assertThat(near("青河股份目标价上调\n" + rating.formatted("青河股份", 85), "研报看好青河股份\n" + rating.formatted("青河股份", 85)))
                .isPresent();
    }

    @Test
    void saysTheSameInBothDirectionsAndStaysInRange() {
        Random random = new Random(20240105);
        List<Features> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String story = Prose.random(i / 6, 150 + 300 * (i / 6));
            int from = random.nextInt(story.length() / 2);
            String title = i % 3 == 0 ? "青河市发布第" + i % 2 + "号公告说明" : "";
            all.add(features(title + "\n" + story.substring(from) + random.nextInt(100) + "元" + Prose.random(i, 60)));
        }
        for (Features a : all) {
            for (Features b : all) {
                Optional<Match> match = Relation.compare(a, b);
                assertThat(match).as("%s, %s", a, b).isEqualTo(Relation.compare(b, a));
                match.ifPresent(m -> assertThat(m.perMille()).isBetween(0, 1000));
            }
        }
    }

    /** Words of a vocabulary of 300, so that any two texts have all words in common. */
    private static String english(long seed, int words) {
        Random vocabulary = new Random(7);
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = 2 + vocabulary.nextInt(6); k > 0; k--) {
                word.append((char) ('a' + vocabulary.nextInt(26)));
            }
            known.add(word.toString());
        }
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(known.get(random.nextInt(known.size()))).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private static Optional<Match> near(String a, String b) {
        Optional<Match> match = Relation.near(features(a), features(b));
        assertThat(Relation.near(features(b), features(a))).isEqualTo(match);
        return match;
    }

    private static Features features(String content) {
        return Fingerprint.v1(content).features();
    }
}
