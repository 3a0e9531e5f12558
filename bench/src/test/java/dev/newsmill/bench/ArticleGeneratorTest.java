package dev.newsmill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.ArticleFetched;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArticleGeneratorTest {
    private static final String SAMPLE =
            "标题一行\n" + "第一句话讲三月二十日的会议情况。第二句话讲项目投资12亿元。第三句话讲参加会议的五十家企业代表和专家学者。第四句话讲下一步安排与工作要求。\n" + "页脚";

    @Test
    void givesTheSameArticlesForTheSameSeed() {
        List<ArticleFetched> once = new ArticleGenerator(List.of(SAMPLE), 7).articles(0, 50);

        assertThat(new ArticleGenerator(List.of(SAMPLE), 7).articles(0, 50)).isEqualTo(once);
        assertThat(new ArticleGenerator(List.of(SAMPLE), 8).articles(0, 50)).isNotEqualTo(once);
    }

    @Test
    void givesEveryArticleItsOwnIdAndReprintsOneInTen() {
        List<ArticleFetched> articles = new ArticleGenerator(List.of(SAMPLE), 7).articles(0, 100);

        assertThat(articles).extracting(ArticleFetched::id).doesNotHaveDuplicates();
        for (int i = 9; i < 100; i += 10) {
            assertThat(articles.get(i).body()).isEqualTo(articles.get(i - 5).body());
        }
    }

    @Test
    void keepsShortLinesAndChangesLongOnes() {
        ArticleFetched article = new ArticleGenerator(List.of(SAMPLE), 7).article(0);

        List<String> lines = article.body().text().lines().collect(Collectors.toList());
        assertThat(lines).first().isEqualTo("标题一行");
        assertThat(lines).last().isEqualTo("页脚");
        assertThat(lines.get(1)).isNotEqualTo(SAMPLE.lines().toList().get(1));
    }
}
