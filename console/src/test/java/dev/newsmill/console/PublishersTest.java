package dev.newsmill.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTest {
    @ParameterizedTest
    @CsvSource({
        "news.qinghe.example,, 会议今天举行。, qinghe.example",
        "a.news.qinghe.com.cn,, 会议今天举行。, qinghe.com.cn",
        "qinghe.example, 青河日报, 会议今天举行。, 青河日报",
        "qinghe.example, ' 青河 日报 ', 会议今天举行。, 青河日报",
        "qinghe.example, 青河日报, 新华社北京8月29日电（记者 王小明）会议今天举行。, 新华社",
        "qinghe.example,, （中新社武汉3月2日电）会议今天举行。, 中新社",
        "qinghe,, 报社今天停电。, qinghe",
    })
    void countsAgenciesAndOwnersOnce(String source, String credit, String beginning, String family) {
        assertThat(Publisher.family(source, credit, beginning)).isEqualTo(family);
    }
}
