package dev.newsmill.text.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "三百二十万元,320万元",
        "二十五人,25人",
        "十五日,15日",
        "两百人,200人",
        "一百零五人,105人",
        "一百二人,120人",
        "三千六百人,3600人",
        "一万八千人,18000人",
        "三点五万,3.5万",
        "一二〇人,120人",
        "百分之三十,30%",
        "百分之五,5%",
        "三月九日,3月9日",
        "十二月二十一日,12月21日",
        "01月02日,1月2日",
        "'on March 5, 2026',3月5日",
        "on 5th March,3月5日",
        "on Mar. 5,3月5日",
        "2026-03-05,3月5日",
        "2026/3/5,2026年3月5日"
    })
    void readsANumberByItsValueHoweverItIsWritten(String one, String other) {
        assertThat(Numbers.of(one)).isNotEmpty().isEqualTo(Numbers.of(other));
    }

    @ParameterizedTest
    @CsvSource({"三百二十万元,三百三十万元", "二十五人,二十六人", "百分之五,百分之六", "1月22日,1月18日", "1月22日,2月22日", "March 5,March 6", "一百二人,一百零二人"
    })
    void tellsDifferentNumbersApart(String one, String other) {
        assertThat(Numbers.of(one)).isNotEqualTo(Numbers.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "万一下雨",
                "成千上万",
                "千万别去",
                "十分高兴",
                "早一点来",
                "两三个人",
                "百姓的事",
                "百分之百",
                "十四五规划",
                "一一说明",
                "万两",
                "九点开会",
                "十一、总则",
                "2026年",
                "in 2026, they",
                "二〇二六年"
            })
    void countsNoWordsListItemsAndYears(String text) {
        assertThat(Numbers.of(text)).isEmpty();
    }

    @Test
    void countsAnAmountThatLooksLikeAYear() {
        assertThat(Numbers.of("付了$2000。")).hasSize(1);
        assertThat(Numbers.of("2000元")).hasSize(1);
        assertThat(Numbers.of("1850年")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新华社青河8月29日电 （记者某某）",
                "本报讯（8月29日）\n据中新网29日报道，",
                "财联社八月二十九日电，",
                "东岭社二十九日下午消息，",
                "2026-08-29 08:15 来源：青河晚报 点击：1532",
                "（责任编辑：周明 第1288期）",
                "来源：石桥发布 编辑：周明 阅读 1.2万 点赞 356",
                "2026年8月29日 10:42:31",
                "LONDON, August 29 (Reuters) - The",
                "ANN ARBOR, Mich., 29 August 2026 - The"
            })
    void countsNothingInADatelineAndInLinesAboutThePublication(String text) {
        assertThat(Numbers.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8月29日，青河停电",
                "会议定于8月29日上午召开",
                "本次来源于社会各界的捐款共有3520万元，超过了去年。",
                "He arrived on August 29 in London",
                "开奖时间：2026-08-29"
            })
    void countsTheDayAndTheFiguresOfAStory(String text) {
        assertThat(Numbers.of(text)).isNotEmpty();
    }

    @Test
    void marksDays() {
        assertThat(Numbers.of("1月22日停电")).hasSize(1);
        assertThat(Numbers.of("1月22日停电")[0] & Numbers.DAY).isEqualTo(Numbers.DAY);
        assertThat(Numbers.of("共有122户")[0] & Numbers.DAY).isZero();
    }
}
