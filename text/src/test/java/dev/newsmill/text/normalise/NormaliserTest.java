package dev.newsmill.text.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsmill.text.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
    private static final Language TRADITIONAL = new Language("zh-Hant", "Hant", 1);
    private static final Language SIMPLIFIED = new Language("zh-Hans", "Hans", 1);
    private static final Language JAPANESE = new Language("ja", "Jpan", 1);
    private static final Language ENGLISH = new Language("en", "Latn", 1);

    @ParameterizedTest
    @CsvSource({
        "乾隆,乾隆",
        "著名,著名",
        "瞭望,瞭望",
        "皇后,皇后",
        "公里,公里",
        "頭髮,头发",
        "發展,发展",
        "乾燥,干燥",
        "臺灣,台湾",
        "建立,建立",
        "資料,资料",
        "顯著,显著",
        "名著,名著",
        "編著名著,编著名著",
        "沿著河岸,沿着河岸",
        "看著書,看着书",
        "談論著,谈论着",
        "憑藉,凭借",
        "杯盤狼藉,杯盘狼藉",
        "瞭解,了解",
        "源於穆斯林,源于穆斯林"
    })
    void writesTraditionalChineseInSimplifiedScript(String traditional, String simplified) {
        assertThat(Normaliser.normalise(traditional, TRADITIONAL).text()).isEqualTo(simplified);
    }

    @ParameterizedTest
    @CsvSource({"衞生署,卫生署", "裏面與裡面,里面与里面", "綫路,线路", "啟動與啓動,启动与启动", "台灣與臺灣,台湾与台湾", "憑藉着,凭借着", "憑藉著,凭借着", "么妹,么妹"})
    void readsTheVariantsOfTaiwanAndHongKong(String regional, String simplified) {
        assertThat(Normaliser.normalise(regional, TRADITIONAL).text()).isEqualTo(simplified);
    }

    @ParameterizedTest
    @CsvSource({"軟體,软体", "資訊,资讯", "網路,网路", "計程車,计程车", "方程式,方程式", "雷射,雷射", "部落格,部落格"})
    void changesTheScriptAndNeverTheWord(String regional, String simplified) {
        assertThat(Normaliser.normalise(regional, TRADITIONAL).text()).isEqualTo(simplified);
    }

    @ParameterizedTest
    @CsvSource({
        "李乾,李乾",
        "林昇,林昇",
        "畢昇,毕昇",
        "提昇,提升",
        "魏徵,魏徵",
        "特徵,特征",
        "范先生與藩籬,范先生与藩篱",
        "於菟,於菟",
        "皇后與後天,皇后与后天",
        "余先生有餘,余先生有余"
    })
    void leavesNamesAsTheyAreWritten(String traditional, String simplified) {
        assertThat(Normaliser.normalise(traditional, TRADITIONAL).text()).isEqualTo(simplified);
    }

    @ParameterizedTest
    @CsvSource({"砲兵,炮兵", "隣居,邻居", "東京駅,东京驿", "渋谷,涩谷", "籐椅,藤椅"})
    void readsOldAndJapaneseForms(String written, String simplified) {
        assertThat(Normaliser.normalise(written, TRADITIONAL).text()).isEqualTo(simplified);
    }

    @Test
    void convertsATextInBothScriptsLineByLine() {
        Normalised result = Normaliser.normalise("晾乾這些衣裳\n把这些乾坤大挪移讲给孩子们", new Language("zh", "Hani", 1));

        assertThat(result.text()).isEqualTo("晾干这些衣裳\n把这些乾坤大挪移讲给孩子们");
    }

    @ParameterizedTest
    @CsvSource({"乾坤,乾坤", "李乾,李乾", "著书立说,著书立说", "狼藉,狼藉", "瞭望塔,瞭望塔", "發展,发展"})
    void leavesToASimplifiedTextTheCharactersItsScriptKeeps(String written, String expected) {
        assertThat(Normaliser.normalise(written, SIMPLIFIED).text()).isEqualTo(expected);
    }

    @Test
    void neverConvertsJapanese() {
        String headline = "東京都知事選挙、現職が當選";

        assertThat(Normaliser.normalise(headline, JAPANESE).text()).isEqualTo(headline);
    }

    @Test
    void removesPronunciationsAndCountsThem() {
        Normalised result = Normaliser.normalise("我區(qū)召開(kāi)會(huì)們(men)議", TRADITIONAL);

        assertThat(result.text()).isEqualTo("我区召开会们议");
        assertThat(result.steps())
                .extracting(Step::kind, Step::count)
                .containsExactly(tuple("pinyin-annotation", 4), tuple("traditional-script", 5));
    }

    @Test
    void showsTheFirstThreeDifferentChangesOfAStep() {
        Normalised result = Normaliser.normalise("發展發展資料與圖書", TRADITIONAL);

        assertThat(result.steps())
                .containsExactly(new Step(
                        "traditional-script",
                        6,
                        List.of(new Step.Change("發", "发"), new Step.Change("資", "资"), new Step.Change("與", "与"))));
    }

    @Test
    void keepsBracketsThatAreNoPronunciation() {
        String text = "他(he)说世卫(WHO)与李(san)合作(见图)";

        assertThat(Normaliser.normalise(text, SIMPLIFIED).text()).isEqualTo(text);
    }

    @Test
    void mapsANameBackToItsAnnotatedOriginal() {
        String original = "在武進(jìn)區(qū)舉行";
        Normalised result = Normaliser.normalise(original, TRADITIONAL);

        Range range = result.offsets().toOriginal(1, 4);

        assertThat(result.text().substring(1, 4)).isEqualTo("武进区");
        assertThat(original.substring(range.start(), range.end())).isEqualTo("武進(jìn)區(qū)");
    }

    @Test
    void keepsTheWordsOfTheRegion() {
        assertThat(Normaliser.normalise("義大利的計程車", TRADITIONAL).text()).isEqualTo("义大利的计程车");
    }

    @Test
    void needsNoEditForReplacementsOfEqualLength() {
        assertThat(Normaliser.normalise("發展資料", TRADITIONAL).offsets().edits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "&ldquo;纸上&rdquo;,“纸上”",
        "?ldquo;纸上,“纸上",
        "&amp;amp;ldquo;纸,“纸",
        "&#8220;纸,“纸",
        "&#x201C;纸,“纸",
        "A&amp;B,A&B",
        "真的?lt;纸?gt;,真的<纸>",
        "甲?amp;乙,甲&乙",
        "真的?lt吗,真的?lt吗",
        "真的?sum;,真的?sum;",
        "&unknown;,&unknown;",
        "&#xD800;,&#xD800;"
    })
    void resolvesEntitiesThatStayedInTheText(String written, String expected) {
        assertThat(Normaliser.normalise(written, SIMPLIFIED).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "⼀流,一流",
        "⻓江,长江",
        "\uF900,豈",
        "\uFF27\uFF24\uFF30增长\uFF13\uFF0E\uFF15\uFF05,GDP增长3.5%",
        "ﬁnal oﬀer,final offer",
        "二〇二二,二〇二二",
        "①㎡½,①㎡½",
        "你好\uFF0C世界\uFF01,你好\uFF0C世界\uFF01"
    })
    void foldsOnlyTheFormsThatStandForOrdinaryCharacters(String written, String expected) {
        assertThat(Normaliser.normalise(written, ENGLISH).text()).isEqualTo(expected);
    }

    @Test
    void namesWhatWasMeantByEveryLookAlike() {
        assertThat(Normaliser.normalise("蕞槪敎戸歩淸靑眞尙敍囯渉岀髙苐亊吿囻冄仼鈡氺", SIMPLIFIED).text())
                .isEqualTo("最概教户步清青真尚叙国涉出高第事告国冉任钟水");
    }

    @Test
    void namesWhatWasMeantByALookAlikeUnlessItWasMeantItself() {
        assertThat(Normaliser.normalise("全国蕞强", SIMPLIFIED).text()).isEqualTo("全国最强");
        assertThat(Normaliser.normalise("蕞尔小国", SIMPLIFIED).text()).isEqualTo("蕞尔小国");
    }

    @Test
    void dropsWhatHasNoWidthAndTheNulThatDatabasesRefuse() {
        Normalised result = Normaliser.normalise("\uFEFF常\u200B州\u0000新\u202E闻\u00AD", SIMPLIFIED);

        assertThat(result.text()).isEqualTo("常州新闻");
        assertThat(result.steps()).extracting(Step::kind, Step::count).containsExactly(tuple("control-character", 5));
    }

    @Test
    void keepsTheJoinersOfEmojiAndOfScriptsThatJoin() {
        String text = "👩\u200D👧 می\u200Cخواهم";

        assertThat(Normaliser.normalise(text, ENGLISH).text()).isEqualTo(text);
    }

    @Test
    void keepsOneBreakBetweenParagraphsAndOneSpaceBetweenWords() {
        assertThat(Normaliser.normalise("\u3000\u3000一段\u00A0 二\t三 \r\n\n 四\u2028五 ", SIMPLIFIED)
                        .text())
                .isEqualTo("一段 二 三\n四\n五");
    }

    @Test
    void writesAReplacementForHalfACharacter() {
        assertThat(Normaliser.normalise("a\uD83Db\uDE00c😀", ENGLISH).text()).isEqualTo("a\uFFFDb\uFFFDc😀");
    }

    @Test
    void reportsNothingForATextThatNeedsNothing() {
        Normalised result = Normaliser.normalise("常州高新区“高质量发展”大会。\n第二段", SIMPLIFIED);

        assertThat(result.steps()).isEmpty();
        assertThat(result.offsets()).isEqualTo(OffsetMap.identity(result.text().length()));
    }
}
