package dev.newsmill.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.console.Publishers.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {
    private static final Publishers BUNDLED = Publishers.standard();

    @ParameterizedTest
    @CsvSource({
        "news.qinghe.example,, 会议今天举行。, qinghe.example",
        "a.news.qinghe.com.cn,, 会议今天举行。, qinghe.com.cn",
        "qinghe.example, 青河日报, 会议今天举行。, 青河日报",
        "qinghe.example, ' 青河 日报 ', 会议今天举行。, 青河日报",
        "qinghe.example, 青河日报客户端, 会议今天举行。, 青河日报",
        "qinghe,, 报社今天停电。, qinghe",
        "qinghe.example,, 青河旅行社今天停电。, qinghe.example",
        "qinghe.example,, 会议今天举行。（青河旅行社）, qinghe.example",
        "qinghe.example,, 本报北京8月29日电 会议今天举行。, qinghe.example",
        "qinghe.example,, 示例通讯社青河8月29日电 会议今天举行。, 示例通讯社",
    })
    void anUnknownHouseIsItsCreditOrItsRegisteredDomain(String source, String credit, String beginning, String family) {
        assertThat(BUNDLED.voice(source, null, credit, beginning).family()).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({
        "qinghe.example, 青河日报, 新华社北京8月29日电（记者 王小明）会议今天举行。, 新华通讯社",
        "qinghe.example,, 据新华社电 会议今天举行。, 新华通讯社",
        "qinghe.example,, （新华社武汉三月二日专电）会议今天举行。, 新华通讯社",
        "qinghe.example,, （中新社武汉3月2日电）会议今天举行。, 中国新闻社",
        "qinghe.example,, 中新网3月2日电 会议今天举行。, 中国新闻社",
        "qinghe.example,, （中央社记者王小明台北29日电）会议今天举行。, 中央通讯社",
        "qinghe.example, 人民网－人民日报海外版, 会议今天举行。, 人民日报社",
        "qinghe.example, 青河网 环球时报, 会议今天举行。, 人民日报社",
        "qinghe.example, 新华网客户端, 会议今天举行。, 新华通讯社",
        "world.people.com.cn,, 会议今天举行。, 人民日报社",
        "www.huanqiu.com,, 会议今天举行。, 人民日报社",
        "finance.sina.com.cn,, 会议今天举行。, 新浪",
        "finance.sina.com.cn, 新京报, 会议今天举行。, 新京报社",
        "news.ltn.com.tw,, 会议今天举行。, 自由时报",
        "新华网,, 会议今天举行。, 新华通讯社",
        "qinghe.example,, 会议今天举行。（据新华社电）, 新华通讯社",
        "qinghe.example, 青河日报, 会议今天举行。（新华社）, 新华通讯社",
        "qinghe.example,, 会议今天举行。 据新华社, 新华通讯社",
        "qinghe.example,, 会议今天举行。新华社电, 新华通讯社",
        "qinghe.example,, 本报讯 据新华社电 会议今天举行。, 新华通讯社",
        "qinghe.example,, 据新华社报道，会议今天举行。, 新华通讯社",
        "qinghe.example,, 新华社记者王小明 会议今天举行。, 新华通讯社",
        "qinghe.example,, 新华社 北京 3月2日 电 会议今天举行。, 新华通讯社",
    })
    void agenciesSitesAndTitlesOfOneHouseAreOneVoice(String source, String credit, String beginning, String family) {
        assertThat(BUNDLED.voice(source, null, credit, beginning).family()).isEqualTo(family);
    }

    @Test
    void aSourceThatIsNoDomainIsKnownByTheAddress() {
        assertThat(BUNDLED.voice("crawl-7", "https://tech.huanqiu.com/a/1", null, "会议。"))
                .isEqualTo(new Voice("人民日报社", "site tech.huanqiu.com, which is 人民日报社"));
        assertThat(BUNDLED.voice("crawl-7", "no address", null, "会议。").family()).isEqualTo("crawl-7");
    }

    @Test
    void saysWhyEachIsCounted() {
        assertThat(BUNDLED.voice("a.example", null, "参考消息", "会议。").reason()).isEqualTo("credits 参考消息, which is 新华通讯社");
        assertThat(BUNDLED.voice("a.example", null, "青河日报", "会议。").reason()).isEqualTo("credits 青河日报");
        assertThat(BUNDLED.voice("b.a.example", null, null, "会议。").reason()).isEqualTo("site b.a.example");
        assertThat(BUNDLED.voice("a.example", null, null, "新华社青河8月1日电，会议。").reason())
                .isEqualTo("dateline of 新华社, which is 新华通讯社");
    }

    @Test
    void theUsersFamiliesWinOverTheBundledOnes() {
        Publishers own = Publishers.parse("# ours\n青河传媒\tqinghe.example|sina.com.cn\t青河日报|青河晚报\n")
                .publishers();

        Publishers both = BUNDLED.with(own);

        assertThat(both.voice("qinghe.example", null, "青河晚报", "").family()).isEqualTo("青河传媒");
        assertThat(both.voice("news.sina.com.cn", null, null, "").family()).isEqualTo("青河传媒");
        assertThat(both.voice("people.com.cn", null, null, "").family()).isEqualTo("人民日报社");
    }

    @Test
    void namesEveryBadLine() {
        Publishers.Parsed parsed = Publishers.parse("青河传媒\tqinghe.example\t青河日报\n一列\n\n\tx.example\t\n");

        assertThat(parsed.problems()).hasSize(2);
        assertThat(parsed.problems().get(0)).contains("line 2", "'一列'");
        assertThat(parsed.problems().get(1)).contains("line 4");
    }
}
