package dev.newsmill.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.JsonSerde;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleParserTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Intake INTAKE = Intake.now("http", null, NOW);

    @Test
    void takesEveryFieldOfAnArticle() {
        // given
        String json = """
                {"url": " https://www.a.example/x ", "source": "a", "externalId": 17, "fetchedAt": "2026-02-28T20:00:00.123456+08:00",
                 "contentType": "text/html; charset=\\"GBK\\"", "body": "正文", "title": "题", "publishedAt": "昨天",
                 "author": "周予安", "language": "zh-CN", "section": "文化"}
                """;

        // when
        ArticleFetched article = article(json);

        // then
        assertThat(article.url()).isEqualTo("https://www.a.example/x");
        assertThat(article.source()).isEqualTo("a");
        assertThat(article.externalId()).isEqualTo("17");
        assertThat(article.fetchedAt()).isEqualTo(Instant.parse("2026-02-28T12:00:00.123Z"));
        assertThat(article.receivedAt()).isEqualTo(NOW);
        assertThat(article.connector()).isEqualTo("http");
        assertThat(article.contentType()).isEqualTo("text/html");
        assertThat(article.declaredCharset()).isEqualTo("GBK");
        assertThat(article.body()).isEqualTo(Body.ofText("正文"));
        assertThat(article.hints()).isEqualTo(new Hints("题", "昨天", "周予安", "zh-CN", "文化"));
    }

    @Test
    void fillsInWhatIsNotSaid() {
        ArticleFetched article = article("{\"url\":\"http://WWW.A.example:80/x\",\"text\":\"t\",\"title\":\" \"}");

        assertThat(article.source()).isEqualTo("a.example");
        assertThat(article.fetchedAt()).isEqualTo(NOW);
        assertThat(article.contentType()).isNull();
        assertThat(article.hints()).isEqualTo(Hints.NONE);
    }

    @Test
    void htmlIsABodyWithItsContentType() {
        assertThat(article("{\"source\":\"a\",\"html\":\"<p>x\"}").contentType())
                .isEqualTo("text/html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"body":"x"}                                              | missing 'source'
            {"body":"x","source":null}                                | missing 'source'
            {"body":"x","source":" "}                                 | 'source' is blank
            {"source":"a"}                                            | missing 'body'
            {"source":"a","body":null}                                | missing 'body'
            {"source":"a","body":"x","html":"y"}                      | more than one of 'body', 'text', 'html' and 'bodyBase64'
            {"source":"a","body":"x","titel":"y"}                     | unknown field 'titel'
            {"source":"a","body":"x","id":"y"}                        | unknown field 'id'
            {"source":"a","body":7}                                   | 'body' must be a text, not a number
            {"source":"a","body":{"text":"x"}}                        | 'body' must be a text, not an object
            {"source":["a"],"body":"x"}                               | 'source' must be a text, not an array
            {"source":"a","body":"x","externalId":1.5}                | 'externalId' must be a text, not a number
            {"source":"a","body":"x","title":true}                    | 'title' must be a text, not a boolean
            {"source":"a\\u0000b","body":"x"}                         | 'source' has a control character
            {"source":"a","body":"x","url":"ftp://a/b"}               | url 'ftp://a/b': not an absolute http(s) URL
            {"source":"a","body":"x","url":"/b"}                      | url '/b': not an absolute http(s) URL
            {"source":"a","body":"x","fetchedAt":"2026-03-01T12:05:01Z"} | 'fetchedAt' 2026-03-01T12:05:01Z is more than 5 minutes ahead of the clock
            {"source":"a","body":"x","fetchedAt":"1989-12-31T23:59:59Z"} | 'fetchedAt' 1989-12-31T23:59:59Z lies before 1990, when no page was fetched
            {"source":"a","body":"x","fetchedAt":"2026-03-01 12:00"}  | 'fetchedAt' '2026-03-01 12:00' is not a time; write ISO 8601 with a zone, for example 2026-01-31T08:00:00Z
            {"source":"a","body":"x","fetchedAt":1767225600}          | 'fetchedAt' must be a text, not a number
            []                                                        | not a JSON object but an array
            null                                                      | not a JSON object but null
            "x"                                                       | not a JSON object but a string
            """)
    void saysWhatIsWrong(String json, String reason) {
        assertThat(parse(json)).isEqualTo(new Parsed.Malformed(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"source\":\"a\",\"body\":\"x",
                "{\"source\":\"a\",\"body\":\"x\"} {}",
                "{'source':'a'}",
                "{\"source\":\"a\",\"source\":\"b\",\"body\":\"x\"}",
                "{\"body\":NaN}",
                "\u0000",
                "{\"a\":\"\\x\"}",
                "{\"source\":\"a\",\"body\":\"x\",}",
                "[1,2",
                "tru"
            })
    void whatIsNotJsonIsSaidToBeNone(String json) {
        assertThat(parse(json))
                .isInstanceOfSatisfying(Parsed.Malformed.class, malformed -> assertThat(malformed.reason())
                        .startsWith("not JSON: ")
                        .doesNotContain("\n"));
    }

    @Test
    void deepNestingIsRefusedWithoutExhaustingTheStack() {
        assertThat(parse("[".repeat(100_000))).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void aNumberWithAMillionDigitsIsRefused() {
        assertThat(parse("{\"source\":\"a\",\"body\":\"x\",\"externalId\":" + "9".repeat(1_000_000) + "}"))
                .isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void invalidUtf8IsNotJson() {
        byte[] json = "{\"source\":\"a\",\"body\":\"中\"}".getBytes(Charset.forName("GB18030"));

        assertThat(ArticleParser.parse(json, INTAKE)).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void anUnpairedSurrogateBecomesAReplacementCharacterAndCanBeSent() {
        ArticleFetched article =
                article("{\"source\":\"a\",\"body\":\"x\\ud800y\\ud83d\\ude00\",\"title\":\"\\udc00\"}");

        assertThat(article.body().text()).isEqualTo("x\ufffdy😀");
        assertThat(article.hints().title()).isEqualTo("\ufffd");
        assertThat(JsonSerde.of(ArticleFetched.class).write(article)).isNotEmpty();
    }

    @Test
    void bytesStayBytesUnlessTheyAreUtf8() {
        byte[] gbk = "中文".getBytes(Charset.forName("GBK"));

        assertThat(ofBytes(gbk, null).body()).isEqualTo(Body.ofBytes(gbk));
        assertThat(ofBytes("中文".getBytes(StandardCharsets.UTF_8), null).body()).isEqualTo(Body.ofText("中文"));
        assertThat(ofBytes("ascii".getBytes(StandardCharsets.UTF_8), "gb2312").body())
                .isEqualTo(Body.ofBytes("ascii".getBytes(StandardCharsets.UTF_8)));
        assertThat(ofBytes("\ufeffx".getBytes(StandardCharsets.UTF_8), "UTF-8")
                        .body()
                        .base64())
                .isNotNull();
        assertThat(ofBytes("\u001b$B".getBytes(StandardCharsets.UTF_8), null)
                        .body()
                        .base64())
                .isNotNull();
    }

    @Test
    void base64IsReadAndItsErrorsAreNamed() {
        assertThat(article("{\"source\":\"a\",\"bodyBase64\":\"5Lit\"}").body()).isEqualTo(Body.ofText("中"));
        assertThat(parse("{\"source\":\"a\",\"bodyBase64\":\"5\"}"))
                .isInstanceOfSatisfying(Parsed.Malformed.class, malformed -> assertThat(malformed.reason())
                        .startsWith("'bodyBase64' is not base64"));
    }

    @Test
    void theSameThingHasTheSameIdInWhateverDress() {
        byte[] page = "<p>中".getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(page);

        assertThat(article("{\"source\":\"a\",\"body\":\"<p>中\"}").id())
                .isEqualTo(article("{\"source\":\"a\",\"bodyBase64\":\"" + encoded + "\"}")
                        .id())
                .isEqualTo(ofBytes(page, "gbk").id());
        assertThat(article("{\"url\":\"https://a.example/?b=1&utm_source=x\",\"body\":\"1\"}")
                        .id())
                .isEqualTo(article("{\"url\":\"https://www.a.example?b=1#top\",\"source\":\"s\",\"body\":\"2\"}")
                        .id());
        assertThat(article("{\"source\":\"a\",\"externalId\":\"1\",\"body\":\"x\"}")
                        .id())
                .isEqualTo(article("{\"source\":\"a\",\"externalId\":1,\"body\":\"y\"}")
                        .id());
    }

    @Test
    void damagedJsonIsAnArticleOrASentenceButNeverAFailure() {
        // given
        byte[] sound =
                ("{\"url\":\"https://a.example/%E4%B8%AD\",\"source\":\"a\",\"fetchedAt\":\"2026-02-28T20:00:00Z\",\"body\":\"中文"
                                + "\\ud83d\\ude00\",\"contentType\":\"text/html; charset=gbk\"}")
                        .getBytes(StandardCharsets.UTF_8);
        long seed = 20260301;
        Random random = new Random(seed);
        int articles = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = sound.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            // when
            Parsed parsed = parseOrFail(damaged, seed, round);

            // then
            if (parsed instanceof Parsed.Article article) {
                articles++;
                byte[] written = JsonSerde.of(ArticleFetched.class).write(article.fetched());
                assertThat(JsonSerde.of(ArticleFetched.class).read(written)).isEqualTo(article.fetched());
            } else if (parsed instanceof Parsed.Malformed malformed) {
                assertThat(malformed.reason()).isNotBlank().doesNotContain("\n");
            }
        }
        assertThat(articles).isBetween(1, 4_999);
    }

    @SuppressWarnings("IllegalCatch") // any failure at all is what this looks for
    private static Parsed parseOrFail(byte[] json, long seed, int round) {
        try {
            return ArticleParser.parse(json, INTAKE);
        } catch (RuntimeException e) {
            return fail("seed " + seed + " round " + round + ": " + new String(json, StandardCharsets.UTF_8), e);
        }
    }

    private static ArticleFetched ofBytes(byte[] page, String charset) {
        SentArticle known = new SentArticle(
                null, "a", null, null, null, charset, null, null, null, null, null, null, null, null, null);
        return ((Parsed.Article) ArticleParser.parse(page, known, INTAKE)).fetched();
    }

    private static Parsed parse(String json) {
        return ArticleParser.parse(json.getBytes(StandardCharsets.UTF_8), INTAKE);
    }

    private static ArticleFetched article(String json) {
        Parsed parsed = parse(json);
        assertThat(parsed).as(json).isInstanceOf(Parsed.Article.class);
        return ((Parsed.Article) parsed).fetched();
    }
}
