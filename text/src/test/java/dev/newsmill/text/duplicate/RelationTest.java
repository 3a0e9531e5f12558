package dev.newsmill.text.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelationTest {
    private static final String NOTICE =
            "%s股份有限公司关于召开临时股东大会的通知\n本公司董事会及全体董事保证本公告内容不存在任何虚假记载、误导性陈述或者重大遗漏，并对其内容的真实性、准确性和完整性承担法律责任。\n"
                    + "%s股份有限公司董事会决定召开临时股东大会，会议采取现场投票与网络投票相结合的方式，审议关于修订章程的议案、关于续聘会计师事务所的议案和关于补选独立董事的议案。\n"
                    + "股权登记日收市后登记在册的股东有权出席股东大会，并可以以书面形式委托代理人出席会议和参加表决，该代理人不必是股东。\n特此公告。";
    private static final String WEATHER =
            "%s天气预报\n%s市气象台%d月%d日17时发布天气预报：今天夜里到明天白天，全市多云，局部地区有小雨，东北风%d到4级，最低气温%d℃，最高气温%d℃，相对湿度%d%%。\n"
                    + "气象专家提醒，近期昼夜温差较大，市民朋友出行请注意适时增减衣物，谨防感冒；雨天路滑，驾车出行请注意交通安全，保持安全车距。";

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
    void takesTheSameHeadlineOverOtherNewsForOtherNews() {
        assertThat(near("青河市今日要闻速览汇总\n图书馆新馆开放。", "青河市今日要闻速览汇总\n大桥合龙仪式举行，预计年底通车。"))
                .isEmpty();
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

    private static Optional<Match> near(String a, String b) {
        Optional<Match> match = Relation.near(features(a), features(b));
        assertThat(Relation.near(features(b), features(a))).isEqualTo(match);
        return match;
    }

    private static Features features(String content) {
        return Fingerprint.v1(content).features();
    }
}
