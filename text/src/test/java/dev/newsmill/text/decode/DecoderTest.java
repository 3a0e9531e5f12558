package dev.newsmill.text.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecoderTest {
    private static final String SIMPLIFIED =
            "市政府昨天召开新闻发布会，介绍今年上半年经济运行情况。发言人表示，工业生产稳定恢复，居民消费逐步回升，" + "重点项目建设加快推进，外贸进出口总额同比增长百分之六。";
    private static final String TRADITIONAL =
            "市政府昨天召開記者會，說明今年上半年經濟情況。發言人表示，工業生產穩定恢復，民間消費逐步回升，" + "重點建設加速推動，對外貿易總額較去年同期成長百分之六。";

    @Test
    void textInAnyCharsetComesBackWhateverIsDeclared() {
        // given
        Map<String, List<String>> texts = Map.of(
                SIMPLIFIED, List.of("UTF-8", "GB18030", "UTF-16LE-with-mark"),
                TRADITIONAL, List.of("UTF-8", "Big5", "GB18030"));
        String[] declarations = {null, "right", "utf-8", "iso-8859-1", "gb2312", "no-such-charset"};
        Random random = new Random(20_221_122L);

        for (int round = 0; round < 30; round++) {
            for (var entry : texts.entrySet()) {
                for (String charset : entry.getValue()) {
                    String text = shuffledSentences(entry.getKey(), random);
                    String declaration = declarations[random.nextInt(declarations.length)];
                    String declared = "right".equals(declaration) ? charset : declaration;

                    // when
                    Decoded decoded = Decoder.decode(encoded(text, charset), declared);

                    // then
                    assertThat(decoded.text())
                            .as("round %d, written in %s, declared as %s", round, charset, declared)
                            .isEqualTo(text);
                    assertThat(decoded.flags()).isEmpty();
                }
            }
        }
    }

    @Test
    void aDeclaredGb2312IsReadAsGb18030() {
        // given: a character that GB2312 lacks, and too little text for statistics
        byte[] bytes = "赵䶮".getBytes(Charset.forName("GB18030"));

        // when
        Decoded decoded = Decoder.decode(bytes, "gb2312");

        // then
        assertThat(decoded.text()).isEqualTo("赵䶮");
        assertThat(decoded.charset()).isEqualTo("GB18030");
        assertThat(decoded.method()).isEqualTo("declaration");
    }

    @Test
    void thePageItselfDeclaresWhatTheTransportDoesNot() {
        // given
        byte[] bytes = "<meta http-equiv=Content-Type content='text/html; charset=gbk'><p>赵䶮"
                .getBytes(Charset.forName("GB18030"));

        // when
        Decoded decoded = Decoder.decode(bytes, null);

        // then
        assertThat(decoded.text()).endsWith("<p>赵䶮");
    }

    @Test
    void readsTheSignsOfBig5InTheOrderThatMakesSense() {
        // given: the first number is C6A1 for Hong Kong and browsers, C7E9 for the tables of several languages
        String text = TRADITIONAL + "①②の";

        // when
        Decoded hongKong = Decoder.decode(text.getBytes(Charset.forName("Big5-HKSCS")), "big5");
        Decoded plain = Decoder.decode(text.getBytes(Charset.forName("Big5")), "big5");

        // then
        assertThat(hongKong.text()).isEqualTo(text);
        assertThat(plain.text()).isEqualTo(text);
    }

    @Test
    void validUtf8IsUtf8WhateverIsDeclared() {
        // when
        Decoded decoded = Decoder.decode("新闻".getBytes(StandardCharsets.UTF_8), "gbk");

        // then
        assertThat(decoded).isEqualTo(new Decoded("新闻", "UTF-8", "strict-utf-8", List.of()));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        // when
        Decoded decoded = Decoder.decode("\uFEFF新闻".getBytes(StandardCharsets.UTF_8), null);

        // then
        assertThat(decoded.text()).isEqualTo("新闻");
        assertThat(decoded.method()).isEqualTo("bom");
    }

    @Test
    void utf8CutInTheMiddleOfACharacterLosesOnlyThatCharacter() {
        // given
        byte[] whole = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);

        // when
        Decoded decoded = Decoder.decode(Arrays.copyOf(whole, whole.length - 1), null);

        // then
        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.text()).startsWith(SIMPLIFIED.substring(0, SIMPLIFIED.length() - 1));
        assertThat(decoded.flags()).containsExactly("bytes-lost");
    }

    @Test
    void utf8ThatSomebodyReadAsGbkOrLatin1IsSuspect() {
        // given
        byte[] utf8 = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
        String asGbk = new String(utf8, Charset.forName("GB18030"));
        String asLatin =
                new String("Café “Zürich” déjà vu".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        // when
        List<Decoded> decoded =
                List.of(Decoder.accept(asGbk), Decoder.accept(asLatin), Decoder.accept("工作汇报??平坛且领导讲话"));

        // then
        assertThat(decoded).allSatisfy(d -> assertThat(d.flags()).contains("mojibake-suspect"));
    }

    @Test
    void chineseThatSomebodyReadAsAnotherCharsetIsSuspect() {
        // given
        String simplified = SIMPLIFIED.repeat(3);
        String traditional = TRADITIONAL.repeat(3);
        byte[] gb18030 = simplified.getBytes(Charset.forName("GB18030"));

        // when
        List<Decoded> decoded = List.of(
                Decoder.accept(new String(gb18030, Charset.forName("windows-1252"))),
                Decoder.accept(new String(gb18030, Charset.forName("Big5"))),
                Decoder.accept(new String(traditional.getBytes(Charset.forName("Big5")), Charset.forName("GB18030"))));

        // then
        assertThat(decoded).allSatisfy(d -> assertThat(d.flags()).contains("mojibake-suspect"));
    }

    @Test
    void honestTextIsNotSuspect() {
        // given
        List<String> honest =
                List.of(SIMPLIFIED, TRADITIONAL, "Café “Zürich” déjà vu", "東京都の小池知事は三日、記者会見を開いた。", "真的吗??他问道。", "");

        // when
        List<Decoded> decoded = honest.stream().map(Decoder::accept).toList();

        // then
        assertThat(decoded).allSatisfy(d -> assertThat(d.flags()).isEmpty());
    }

    @Test
    void anyBytesAtAllAreDecodedWithoutAnError() {
        // given
        Random random = new Random(7L);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);

            // when
            Decoded decoded = Decoder.decode(bytes, round % 2 == 0 ? null : "big5");

            // then
            assertThat(decoded.text()).as("round %d", round).isNotNull();
        }
    }

    private static byte[] encoded(String text, String charset) {
        return charset.endsWith("-with-mark")
                ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)
                : text.getBytes(Charset.forName(charset));
    }

    private static String shuffledSentences(String text, Random random) {
        String[] parts = text.split("(?<=[，。])");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            out.append(parts[random.nextInt(parts.length)]);
        }
        return out.toString();
    }
}
