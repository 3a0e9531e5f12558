package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
    @Test
    void findsTheArticleHoweverDeepItStands() {
        // given
        String json =
                "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":\"NewsArticle\","
                        + "\"headline\":\"\\u5317\\u6cb3 \\\"A\\\"\",\"datePublished\":\"2023-06-03\",\"articleBody\":\"正文\",\"n\":-1.5e3,\"ok\":true,\"no\":null,"
                        + "\"author\":[{\"@type\":\"Person\",\"name\":\"何晓\"},\"周然\"]}]}";

        // when
        List<JsonLd.Article> articles = JsonLd.articles(json);

        // then
        assertThat(articles)
                .containsExactly(new JsonLd.Article(
                        Optional.of("北河 \"A\""),
                        Optional.of("正文"),
                        Optional.of("2023-06-03"),
                        Optional.empty(),
                        List.of("何晓", "周然")));
    }

    @Test
    void aLineBreakInsideAStringIsForgiven() {
        assertThat(JsonLd.articles("{\"@type\":\"Article\",\"headline\":\"a\nb\"}"))
                .extracting(JsonLd.Article::headline)
                .containsExactly(Optional.of("a\nb"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[",
                "\"",
                "{\"a\"",
                "{\"a\":}",
                "[1,,2",
                "{\"a\":\"\\u12",
                "nonsense",
                "{]}",
                "{\"@type\":\"Article\""
            })
    void brokenJsonSaysNothing(String json) {
        assertThat(JsonLd.articles(json)).isEmpty();
    }
}
