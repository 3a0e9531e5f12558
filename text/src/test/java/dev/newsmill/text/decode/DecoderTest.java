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

    @Test
    void aShortTextThatLostAByteIsStillChinese() {
        // given
        Random random = new Random(20_260_611L);
        Charset gb18030 = Charset.forName("GB18030");
        int total = 0;
        int right = 0;
        for (int length : new int[] {40, 80, 150, 300}) {
            for (int round = 0; round < 200; round++) {
                String text = (shuffledSentences(SIMPLIFIED, random) + SIMPLIFIED.repeat(4)).substring(0, length);
                byte[] whole = ("<html><body><p>" + text + "</p>").getBytes(gb18030);
                int lost = "<html><body><p>".length() + random.nextInt(2 * length);
                byte[] bytes = Arrays.copyOf(whole, whole.length - 1);
                System.arraycopy(whole, lost + 1, bytes, lost, bytes.length - lost);

                // when
                Decoded decoded = Decoder.decode(bytes, round % 2 == 0 ? "gb2312" : null);

                // then
                total++;
                right += decoded.charset().equals("GB18030") && decoded.flags().contains("bytes-lost") ? 1 : 0;
            }
        }
        assertThat(right).as("right of %d", total).isGreaterThanOrEqualTo((int) Math.ceil(0.98 * total));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252|Le maire a déclaré que l’été serait très chaud à Orléans, où les pompiers sont prêts à intervenir.",
                "windows-1251|Городской совет в среду решил открыть новую школу, сообщила пресс-служба мэрии.",
                "KOI8-R|Городской совет в среду решил открыть новую школу, сообщила пресс-служба мэрии.",
                "ISO-8859-2|Město příští rok opraví dva mosty přes řeku, řekl starosta. Žáci budou chodit bezpečněji."
            })
    void textInAnAlphabetStaysWhatItIs(String charset, String text) {
        // when
        Decoded decoded = Decoder.decode(text.getBytes(Charset.forName(charset)), charset);

        // then
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, iso-8859-1", "KOI8-R, gb2312", "KOI8-R, windows-1251", "windows-1251, KOI8-R"})
    void aWrongDeclarationDoesNotSpoilRussian(String charset, String declared) {
        // given
        String text = "Городской совет в среду решил открыть новую школу, сообщила пресс-служба мэрии.";

        // when
        Decoded decoded = Decoder.decode(text.getBytes(Charset.forName(charset)), declared);

        // then
        assertThat(decoded.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"euc-kr", "ks_c_5601-1987", "cp949", "gb2312", "utf-8", ""})
    void koreanWithASyllableThatEucKrLacksIsRead(String declared) {
        // given: 펲 and 똠 are in windows-949 alone
        String text = "시청은 오늘 저녁 강변에서 음악회를 연다고 밝혔다. 펲시와 똠얌을 파는 가게도 문을 연다.";

        // when
        Decoded decoded = Decoder.decode(text.getBytes(Charset.forName("x-windows-949")), declared);

        // then
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.flags()).isEmpty();
    }

    @Test
    void theEuroOfGbkIsRead() {
        // given
        byte[] bytes = (SIMPLIFIED + "票价@5。").getBytes(Charset.forName("GB18030"));
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '@' && bytes[i + 1] == '5' ? (byte) 0x80 : bytes[i];
        }

        // when
        Decoded decoded = Decoder.decode(bytes, "gbk");

        // then
        assertThat(decoded.text()).isEqualTo(SIMPLIFIED + "票价€5。");
        assertThat(decoded.flags()).isEmpty();
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
