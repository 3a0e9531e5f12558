package dev.newsmill.text.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aChineseTextThatLostAByteIsStillReadAsChinese() {
        // given: sentences of 40 to 210 characters, declared or not
        String story = "五月二十八日，青河市召开春季农业工作会议，部署全年粮食生产。会议指出，要把粮食安全放在首位，稳定播种面积，提高单产水平。"
                + "市农业农村局局长林启明介绍，今年全市计划新建高标准农田十二万亩，改造提升老旧泵站三十座，并在六个乡镇试点节水灌溉。"
                + "与会的种粮大户表示，最盼望的是烘干设备能早点到位，去年秋收时连阴雨，不少稻谷在路边发了芽，损失不小。"
                + "会议还讨论了仓储设施的维修方案，决定由各乡镇在六月底以前完成排查，费用由市县两级财政共同承担，验收结果向社会公布。"
                + "据统计，去年全市粮食总产量比上年增加百分之三点二，连续第五年创下新高，农民人均收入也有明显提高。";
        Random random = new Random(20261125);
        for (int length : new int[] {40, 80, 150, 210}) {
            for (String declared : new String[] {"gb2312", null}) {
                int right = 0;
                int tried = 200;
                for (int n = 0; n < tried; n++) {
                    int from = random.nextInt(story.length() - length + 1);
                    byte[] whole = story.substring(from, from + length).getBytes(Charset.forName("GB18030"));
                    int at = random.nextInt(whole.length);
                    byte[] cut = new byte[whole.length - 1];
                    System.arraycopy(whole, 0, cut, 0, at);
                    System.arraycopy(whole, at + 1, cut, at, cut.length - at);

                    // when, then
                    if (Decoder.decode(cut, declared).charset().equals("GB18030")) {
                        right++;
                    }
                }
                assertThat(right)
                        .as("%d characters, declared %s", length, declared)
                        .isGreaterThanOrEqualTo(tried * 95 / 100);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Élection à Orléans : le maire a été réélu dès le premier tour, à l’issue d’une soirée très disputée où chaque voix comptait.",
                "windows-1251 | В среду мэр города открыл новую библиотеку, в которой собрано более двенадцати тысяч книг, сообщает пресс-служба.",
                "KOI8-R       | В среду мэр города открыл новую библиотеку, в которой собрано более двенадцати тысяч книг, сообщает пресс-служба.",
                "windows-1250 | Starosta města ve středu otevřel novou knihovnu, ve které je přes dvanáct tisíc knih; čtenáři přišli už v devět hodin ráno.",
                "windows-1253 | Ο δήμαρχος εγκαινίασε την Τετάρτη τη νέα βιβλιοθήκη της πόλης, όπου υπάρχουν πάνω από δώδεκα χιλιάδες βιβλία."
            })
    void alphabetsOfOneByteAreReadAsTheyAre(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertThat(Decoder.decode(bytes, charset).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"euc-kr", "ks_c_5601-1987", "cp949", ""})
    void koreanIsReadAsBrowsersReadIt(String declared) {
        // given: one syllable that only the extended set has
        String text = "서울시는 오늘 오전 새 도서관을 열었다. 펲시 음료를 마시던 시민들도 함께 축하했다. 시장은 책을 읽는 도시를 만들겠다고 말했다.";

        // when
        String read = Decoder.decode(
                        text.getBytes(Charset.forName("x-windows-949")), declared.isEmpty() ? null : declared)
                .text();

        // then
        assertThat(read).isEqualTo(text);
    }
}
