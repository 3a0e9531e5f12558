package dev.newsmill.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.text.normalise.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "常州国家高新区举行高质量发展大会|zh-Hans|Hans",
                "行政院通過新年度預算案|zh-Hant|Hant",
                "苹果公司今日宣布 iPhone 17 Pro Max 将于 September 发售|zh-Hans|Hans",
                "鲜の味火锅店开业|zh-Hans|Hans",
                "日本銀行が利上げを決定|ja|Jpan",
                "東京駅前再開発計画発表|ja|Jpan",
                "대통령실은 오늘 발표했다|ko|Kore",
                "The council approved the plan on Monday.|en|Latn",
                "Der Bundestag hat das Gesetz verabschiedet|de|Latn",
                "Le gouvernement a présenté le projet de loi dans la journée|fr|Latn",
                "Правительство объявило, что цены не вырастут|ru|Cyrl",
                "Xyzzy plugh|und|Latn",
                "Laptop 9 Pro Ultra|und|Latn",
                "iPhone 16 Pro Max|und|Latn",
                "查询 http://a.cn/?x=1&para=x|zh-Hans|Hans",
                "详情见 www.example.cn/de/la/que/para/con/les/index.html 网站|zh-Hans|Hans",
                "来信请寄 die.und.der.mit@post.example.com 编辑部|zh-Hans|Hans",
                "https://news.example.com/the/and/of/in.html|und|Zyyy",
                "12345 !!|und|Zyyy"
            })
    void tellsTheLanguageByItsCharactersAndLittleWords(String text, String tag, String script) {
        Language language = LanguageIdentifier.identify(text);

        assertThat(language.tag()).isEqualTo(tag);
        assertThat(language.script()).isEqualTo(script);
    }

    @Test
    void isNotMisledByPronunciationsInBrackets() {
        Language language = LanguageIdentifier.identify("區(qū)長(zhǎng)強(qiáng)調(diào)發(fā)展");

        assertThat(language.tag()).isEqualTo("zh-Hant");
        assertThat(language.confidence()).isEqualTo(1);
    }

    @Test
    void knowsNothingAboutAnEmptyText() {
        assertThat(LanguageIdentifier.identify("")).isEqualTo(new Language("und", "Zyyy", 0));
    }

    @Test
    void answersForEveryTextWithAConfidenceBetweenZeroAndOne() {
        for (long seed = 0; seed < 300; seed++) {
            Language language = LanguageIdentifier.identify(AnyText.of(seed, 40));

            assertThat(language.confidence()).as("seed %d", seed).isBetween(0.0, 1.0);
        }
    }
}
