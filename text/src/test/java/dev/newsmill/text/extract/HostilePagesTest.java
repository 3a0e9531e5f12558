package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to break a reader: each must come out, as whatever, in reasonable time. */
class HostilePagesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int TWO_MEBIBYTES = 2 * 1024 * 1024;

    @Test
    void aHundredThousandNestedElements() {
        Extraction extraction = withinLimit(() -> Fixtures.html("<div>".repeat(100_000) + "深处的一句话，没有人会读到它，但是它在这里。"));

        assertThat(extraction.paragraphs()).containsExactly("深处的一句话，没有人会读到它，但是它在这里。");
        assertThat(extraction.flags()).containsExactly("page-cut");
    }

    @Test
    void moreElementsThanAnyPageNeeds() {
        // given
        String text = "<p>正文第一句话在这里，它应当被读到，不应当丢失。</p>";

        // when
        Extraction extraction = withinLimit(() -> Fixtures.html(text + "<i></i>".repeat(250_000)));

        // then
        assertThat(extraction.paragraphs()).containsExactly("正文第一句话在这里，它应当被读到，不应当丢失。");
        assertThat(extraction.flags()).containsExactly("page-cut");
    }

    @Test
    void moreLinesThanAnyPageNeeds() {
        // when
        Extraction extraction = withinLimit(() -> Fixtures.html("<p>一</p>".repeat(30_000)));

        // then
        assertThat(extraction.votes()).hasSize(10_000);
        assertThat(extraction.flags()).containsExactly("page-cut");
    }

    @Test
    void linesDeepDownDoNotMultiplyTheWork() {
        // when
        Extraction extraction =
                withinLimit(() -> Fixtures.html("<div class=a>".repeat(110) + "<p>第一句，第二句。</p>".repeat(9_500)));

        // then
        assertThat(extraction.flags()).isEmpty();
        assertThat(extraction.votes()).hasSize(9_500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "id", "style"})
    void aNameOfAMegabyteIsNotReadForEveryLineBelowIt(String attribute) {
        // given
        String page =
                "<div " + attribute + "='" + "ab ".repeat(350_000) + "'>" + "<p>第一句，第二句。</p>".repeat(9_900) + "</div>";

        // when
        Extraction extraction = assertTimeoutPreemptively(Duration.ofSeconds(15), () -> Fixtures.html(page));

        // then
        assertThat(extraction.flags()).isEmpty();
        assertThat(extraction.votes()).hasSize(9_900);
    }

    @Test
    void ofAnElementsNamesOnlyTheBeginningIsRead() {
        // given
        Element element = new Element("div").attr("class", " x".repeat(500_000)).attr("id", "Y".repeat(500_000));

        // when
        String name = ElementName.of(element);

        // then
        assertThat(name).startsWith("x x").endsWith("yy").hasSizeLessThanOrEqualTo(2 * ElementName.LONGEST + 1);
    }

    @Test
    void twoMebibytesInOneLine() {
        String line = "一".repeat(TWO_MEBIBYTES / 3);

        assertThat(withinLimit(() -> Fixtures.plain(line + "。")).paragraphs()).hasSizeLessThanOrEqualTo(1);
        assertThat(withinLimit(() -> Fixtures.html("<p>" + line + "，" + "。</p>"))
                        .paragraphs())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theBeginningsOfEverything() {
        for (String part : new String[] {
            "<", "<a href='", "<!--", "<p", "&#", "来源:", "(", "2022-", "首页 > ", "一 ", "12 ", "By A ", "|", "《"
        }) {
            String content = part.repeat(TWO_MEBIBYTES / part.length() / 8);

            withinLimit(() -> Fixtures.plain(content));
            withinLimit(() -> Fixtures.html(content));
        }
    }

    @Test
    void twentyThousandShortLines() {
        String lines = "来源：某处 2022-01-01 作者：某人\n".repeat(20_000);

        withinLimit(() -> Fixtures.plain(lines));
        withinLimit(() -> Fixtures.html(lines.replace("\n", "<br>")));
    }

    @Test
    void jsonThatNeverEnds() {
        String page = "<script type='application/ld+json'>" + "[{\"a\":".repeat(50_000)
                + "</script><p>正文只有这一句话，它应当被读到，不应当丢失。</p>";

        assertThat(withinLimit(() -> Fixtures.html(page)).paragraphs()).containsExactly("正文只有这一句话，它应当被读到，不应当丢失。");
    }

    @Test
    void anythingAtAllIsReadWithoutAnErrorAndNothingIsInvented() {
        String[] pieces = {
            "<p>", "</p>", "<div class=comment>", "</div>", "<td>", "<br>", "<a href=x>", "</a>", "标题", "，", "。",
                    "2022年", "来源：", "\n", "\u0000",
            "\uD800", "\uDC00", "😀", "编辑", " ", "\u3000", "<h1>", "</h1>", "（", "）", "昨天 12:30", "<script>",
                    "</script>", "&amp;", "正文内容很长很长很长"
        };
        for (long seed = 1; seed <= 100; seed++) {
            String content = scrambled(pieces, new Random(seed));

            Extraction plain = Fixtures.plain(content);
            Extraction html = Fixtures.html(content);

            for (String paragraph : plain.paragraphs()) {
                assertThat(content).as("seed %d", seed).contains(paragraph);
            }
            assertThat(html.paragraphs()).as("seed %d", seed).noneMatch(String::isBlank);
            assertThat(Fixtures.html(content)).as("seed %d", seed).isEqualTo(html);
        }
    }

    private static String scrambled(String[] pieces, Random random) {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            content.append(pieces[random.nextInt(pieces.length)]);
        }
        return content.toString();
    }

    private static Extraction withinLimit(Supplier<Extraction> reading) {
        return assertTimeoutPreemptively(LIMIT, reading::get);
    }
}
