package dev.newsmill.events.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    /** What goes wrong in links, apart by blanks. */
    private static final List<String> PIECES = List.of(
            ("% %4 %41 %e6%96%b0 %FF %2e .. . / // \\ ? & = a Z 新 闻 😀 \uD800 [ ] | + ; : @ # \u0000 \u00a0 utm_x=1 www. ~ ' \" < ^ `")
                    .split(" "));

    private static final List<String> HOSTS =
            List.of("example.com WWW.Example.com:80 例子.中国 u:p@h_1.example [::1] 1.2.3.4:8080 www.www.a.b".split(" "));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // scheme, host, port
                "HTTP://News.Example.CN/a | http://news.example.cn/a",
                "https://www.example.com/ | https://example.com/",
                "https://www.www.example.com/ | https://example.com/",
                "https://www.com/ | https://www.com/",
                "http://example.com:80/a | http://example.com/a",
                "https://example.com:443/a | https://example.com/a",
                "https://example.com:80/a | https://example.com:80/a",
                "http://example.com:08080/a | http://example.com:8080/a",
                "http://example.com:/a | http://example.com/a",
                "http://example.com./a | http://example.com/a",
                "http://user:secret@example.com/a | http://example.com/a",
                "http://user:p@ss@example.com/a | http://example.com/a",
                "http://my_site.example.com/a | http://my_site.example.com/a",
                "http://[2001:DB8::1]:8080/a | http://[2001:db8::1]:8080/a",
                "http://例子.测试/a | http://xn--fsqu00a.xn--0zwm56d/a",
                "http://%E4%BE%8B%E5%AD%90.%E6%B5%8B%E8%AF%95/a | http://xn--fsqu00a.xn--0zwm56d/a",
                "http://ＷＷＷ．Ｅｘａｍｐｌｅ．ｃｏｍ/a | http://example.com/a",
                // path
                "http://example.com | http://example.com/",
                "http://example.com?x=1 | http://example.com/?x=1",
                "http://example.com/News/ABC.HTML | http://example.com/News/ABC.HTML",
                "http://example.com/a/ | http://example.com/a/",
                "http://example.com/a/./b/../c | http://example.com/a/c",
                "http://example.com/a/b/.. | http://example.com/a/",
                "http://example.com/../../a | http://example.com/a",
                "http://example.com/%2e%2E/a | http://example.com/a",
                "http://example.com/a//b | http://example.com/a//b",
                "http://example.com/%7euser/%41 | http://example.com/~user/A",
                "http://example.com/a%2fb | http://example.com/a%2Fb",
                "http://example.com/新闻 | http://example.com/%E6%96%B0%E9%97%BB",
                "http://example.com/%e6%96%b0%e9%97%bb | http://example.com/%E6%96%B0%E9%97%BB",
                "http://example.com/100% | http://example.com/100%25",
                "http://example.com/100%/x | http://example.com/100%25/x",
                "http://example.com/%zz%4 | http://example.com/%25zz%254",
                "http://example.com/a b[1]{2} | http://example.com/a%20b%5B1%5D%7B2%7D",
                "http:\\\\example.com\\a\\b | http://example.com/a/b",
                // query and fragment
                "http://example.com/a? | http://example.com/a",
                "http://example.com/a?b=2&a=1 | http://example.com/a?a=1&b=2",
                "http://example.com/a?a-b=1&a=2 | http://example.com/a?a=2&a-b=1",
                "http://example.com/a?id=2&id=1&&x | http://example.com/a?id=1&id=2&x",
                "http://example.com/a?ids[]=1 | http://example.com/a?ids%5B%5D=1",
                "http://example.com/a?q=新闻&spm=1 | http://example.com/a?q=%E6%96%B0%E9%97%BB",
                "http://example.com/a?utm_source=x&UTM_Medium=y&id=7 | http://example.com/a?id=7",
                "http://example.com/a?fbclid=x | http://example.com/a",
                "http://example.com/a?from=http://b.example/c?d | http://example.com/a?from=http://b.example/c?d",
                "http://example.com/a#part | http://example.com/a",
                "http://example.com#part | http://example.com/",
            })
    void givesTheOneSpelling(String url, String expected) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(expected);
    }

    @Test
    void dropsWhiteSpaceAroundAndLineBreaksInside() {
        assertThat(CanonicalUrl.of("\u3000 http://example.com/a\r\n/b\t ")).isEqualTo("http://example.com/a/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example.com/a",
                "/a/b",
                "//example.com/a",
                "ftp://example.com/a",
                "javascript:alert(1)",
                "http:/example.com",
                "http://",
                "http:///a",
                "http://:80/a",
                "http://exa mple.com/",
                "http://a..b/",
                "http://./",
                "http://[::1",
                "http://[xyz]/",
                "http://example.com:99999/",
                "http://example.com:0/",
                "http://example.com:12x/",
                "http://exa%2Fmple.com/",
            })
    void refusesWhatIsNoAbsoluteWebAddressAndNamesIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalUrl.of(url))
                .withMessageStartingWith("url '" + url + "': ");
    }

    @Test
    void refusesAnEndlessUrlWithoutRepeatingIt() {
        String endless = "http://example.com/" + "a".repeat(CanonicalUrl.MAX_LENGTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalUrl.of(endless))
                .satisfies(e -> assertThat(e.getMessage()).contains("8192").hasSizeLessThan(400));
    }

    @Test
    void tellsTheHost() {
        assertThat(CanonicalUrl.hostOf("https://www.News.example.cn:8443/a?b#c"))
                .isEqualTo("news.example.cn");
    }

    @Test
    void isIdempotentOverOddUrls() {
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder url = new StringBuilder(random.nextBoolean() ? "http://" : "HTTPS://");
            url.append(HOSTS.get(random.nextInt(HOSTS.size()))).append('/');
            for (int i = random.nextInt(12); i > 0; i--) {
                url.append(PIECES.get(random.nextInt(PIECES.size())));
            }

            // when
            String once = CanonicalUrl.of(url.toString());

            // then
            assertThat(CanonicalUrl.of(once)).as("seed %d: %s", seed, url).isEqualTo(once);
            assertThat(once)
                    .as("seed %d: %s", seed, url)
                    .matches("https?://[!-~]+")
                    .doesNotContain("#");
            assertThat(once.split("[?]")[0]).as("seed %d: %s", seed, url).doesNotContain("/../", "/./");
        }
    }

    @Test
    void endsInASpellingOrARefusalWhateverItIsGiven() {
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder url = new StringBuilder(random.nextInt(4) == 0 ? "" : "http://");
            for (int i = random.nextInt(20); i > 0; i--) {
                url.appendCodePoint(random.nextInt(3) == 0 ? random.nextInt(0x110000) : random.nextInt(0x80));
            }
            try {
                String once = CanonicalUrl.of(url.toString());
                assertThat(CanonicalUrl.of(once)).as("seed %d", seed).isEqualTo(once);
            } catch (IllegalArgumentException refusal) {
                assertThat(refusal).as("seed %d", seed).hasMessageStartingWith("url '");
            }
        }
    }
}
