package dev.newsmill.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.hankcs.hanlp.HanLP;
import dev.newsmill.text.entity.crf.Stretch;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.normalise.AnyText;
import dev.newsmill.text.normalise.Normalised;
import dev.newsmill.text.normalise.Normaliser;
import dev.newsmill.text.normalise.OffsetMap;
import dev.newsmill.text.normalise.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTaggerTest {
    private static final String SAMPLE = "8月28日上午,苏州高新区举行大会,市委书记李明华、市长王建国出席。江苏省科技厅厅长赵志刚致辞。\n";

    private static final Language CHINESE = new Language("zh-Hans", "Hans", 1);

    @Test
    void findsAPersonBehindAnOfficeAndNotTheOffice() {
        assertThat(EntityTagger.tag("市长李明华、市政协主席赵志刚出席会议。", CHINESE))
                .extracting(Tagged::type, Tagged::text)
                .contains(tuple(Type.PERSON, "李明华"), tuple(Type.PERSON, "赵志刚"), tuple(Type.ORGANISATION, "市政协"));
    }

    @Test
    void findsEveryNameOfAList() {
        assertThat(EntityTagger.tag("区领导刘伟、陈晓东、孙丽参加会议。", CHINESE))
                .extracting(Tagged::type, Tagged::text)
                .containsExactly(tuple(Type.PERSON, "刘伟"), tuple(Type.PERSON, "陈晓东"), tuple(Type.PERSON, "孙丽"));
    }

    @Test
    void takesAZoneWithItsPlaceForOnePlace() {
        assertThat(EntityTagger.tag("苏州高新区召开大会。", CHINESE))
                .extracting(Tagged::type, Tagged::text)
                .containsExactly(tuple(Type.PLACE, "苏州高新区"));
    }

    @Test
    void takesTheCommitteeOfAZoneForAnOrganisation() {
        assertThat(EntityTagger.tag("苏州高新区党工委发布公告。", CHINESE))
                .extracting(Tagged::type, Tagged::text)
                .containsExactly(tuple(Type.ORGANISATION, "苏州高新区党工委"));
    }

    @Test
    void takesNeitherABareZoneNorAnAmbitionForAName() {
        assertThat(EntityTagger.tag("高新区要坚持高质量发展,建设高水平园区。", CHINESE)).isEmpty();
    }

    @Test
    void findsBodiesWithALevelWordOrWithoutAPlace() {
        assertThat(EntityTagger.tag("国务院批准,省应急管理厅、市科技局负责实施。", CHINESE))
                .extracting(Tagged::type, Tagged::text)
                .containsExactly(
                        tuple(Type.ORGANISATION, "国务院"),
                        tuple(Type.ORGANISATION, "省应急管理厅"),
                        tuple(Type.ORGANISATION, "市科技局"));
    }

    @Test
    void findsANameAgainWhereverTheTextRepeatsIt() {
        String text = "董事长钱一鸣出席。随后钱一鸣走访企业,和钱一鸣一起的还有客人。";

        assertThat(EntityTagger.tag(text, CHINESE))
                .filteredOn(name -> name.text().equals("钱一鸣"))
                .hasSize(3);
    }

    @Test
    void appliesNoChineseRuleToOtherLanguages() {
        assertThat(EntityTagger.tag("東京都知事の小池百合子氏が会見した。", new Language("ja", "Jpan", 1)))
                .isEmpty();
        assertThat(EntityTagger.tag("Mayor Smith met 李明华.", new Language("en", "Latn", 1)))
                .isEmpty();
    }

    @Test
    void givesOrderedNamesThatDoNotOverlapAndStandWhereTheySay() {
        for (long seed = 0; seed < 200; seed++) {
            String text = "市长" + AnyText.of(seed, 80) + "上海市人民政府";
            List<Tagged> names = EntityTagger.tag(text, CHINESE);
            int from = 0;
            for (Tagged name : names) {
                assertThat(name.start()).as("seed %d", seed).isGreaterThanOrEqualTo(from);
                assertThat(text.substring(name.start(), name.end()))
                        .as("seed %d", seed)
                        .isEqualTo(name.text());
                from = name.end();
            }
            assertThat(EntityTagger.tag(text, CHINESE)).as("seed %d", seed).isEqualTo(names);
        }
    }

    @Test
    void givesAPersonsSurnameAndAZonesShortFormTheFullName() {
        String text = "常州国家高新区召开会议,区长周庆平出席。周区长说,常州高新区要加快发展。";

        List<Tagged> names = EntityTagger.tag(text, CHINESE);

        assertThat(names).extracting(Tagged::text, Tagged::name).contains(tuple("周", "周庆平"), tuple("常州高新区", "常州国家高新区"));
    }

    @Test
    void knowsTheInitialsBehindAnOrganisationsNameAndNotTheSameLettersInsideAWord() {
        String text = "国际商会（ICC）今天发表声明。ICC说,ICCA不是它的成员。";

        assertThat(EntityTagger.tag(text, CHINESE))
                .filteredOn(name -> name.text().equals("ICC"))
                .extracting(Tagged::type, Tagged::start, Tagged::name)
                .containsExactly(tuple(Type.ORGANISATION, 5, "国际商会"), tuple(Type.ORGANISATION, 16, "国际商会"));
    }

    @Test
    void findsASurnameBeforeACallingAndNoOtherPersonOfOneCharacter() {
        String text = "地  点：会议室\n主讲人:汤先生。会后大家问汤先生,爱和怕有什么不同。";

        assertThat(EntityTagger.tag(text, CHINESE))
                .filteredOn(name -> name.text().length() == 1)
                .extracting(Tagged::text, Tagged::start)
                .containsExactly(tuple("汤", 13), tuple("汤", 22));
    }

    @Test
    void takesNoWordInSmallLettersForAnOrganisation() {
        assertThat(EntityTagger.tag("我的blog搬家了,新blog在这里,欢迎来我的blog看看。", CHINESE)).isEmpty();
    }

    @Test
    void treatsTitleAndTextAsOneDocument() {
        Tagging names = EntityTagger.tag("弗拉基米尔·科斯京抵达北京", "科斯京将在北京停留三天。", CHINESE, Dictionary.EMPTY);

        assertThat(names.text()).extracting(Tagged::text, Tagged::name).contains(tuple("科斯京", "弗拉基米尔·科斯京"));
    }

    @Test
    void knowsAForeignerByTheFirstPartOfTheNameWhereThatIsHowTheTextCallsHim() {
        String text = "匈牙利总理欧尔班·维克托抵达北京。欧尔班说,会谈很有成果。";

        assertThat(EntityTagger.tag(text, CHINESE))
                .extracting(Tagged::text, Tagged::name)
                .contains(tuple("欧尔班", "欧尔班·维克托"));
    }

    @Test
    void leavesALastNameOpenThatTwoPersonsShare() {
        String text = "美国前总统比尔·克林顿和前国务卿希拉里·克林顿出席。克林顿说,会谈很有成果。";

        assertThat(EntityTagger.tag(text, CHINESE))
                .filteredOn(name -> name.text().equals("克林顿"))
                .extracting(Tagged::name)
                .containsExactly("克林顿");
    }

    @Test
    void takesNoBareWordForABodyForAName() {
        assertThat(EntityTagger.tag("馆长林启明说,馆内设有两条路线,馆方欢迎大家。", CHINESE))
                .noneMatch(name -> name.text().length() == 1);
    }

    @Test
    void takesAQuotedPartOfANameForTheName() {
        String text = "“双湖”创新区今天开工,建设“双湖”创新区是大事。大家为“双湖”的明天努力。";

        assertThat(EntityTagger.tag(text, CHINESE))
                .filteredOn(name -> name.text().contains("双湖"))
                .allSatisfy(name -> assertThat(name.name()).isEqualTo("“双湖”创新区"));
    }

    @Test
    void isTheSameOnEightThreads() throws Exception {
        // given
        List<String> texts = new ArrayList<>(List.of(SAMPLE));
        for (long seed = 0; seed < 50; seed++) {
            texts.add(SAMPLE + AnyText.of(seed, 200));
        }
        List<List<Tagged>> expected =
                texts.stream().map(text -> EntityTagger.tag(text, CHINESE)).toList();

        // when
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<List<List<Tagged>>>> runs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            runs.add(threads.submit(() ->
                    texts.stream().map(text -> EntityTagger.tag(text, CHINESE)).toList()));
        }
        threads.shutdown();

        // then
        for (Future<List<List<Tagged>>> run : runs) {
            assertThat(run.get(1, TimeUnit.MINUTES)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "的", "X", "\uD83D\uDE00", "\uD83D", "😀😀😀", "\n\n", "Nothing Chinese at all.", "12345"})
    void findsNothingWhereNothingIsNamed(String text) {
        assertThat(EntityTagger.tag(text, CHINESE)).isEmpty();
    }

    @Test
    void readsAMegabyteWithAndWithoutSentences() {
        String sentences = SAMPLE.repeat(1_000_000 / SAMPLE.length());
        String runOn = "上海市人民政府".repeat(150_000);

        assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(EntityTagger.tag(sentences, CHINESE)).hasSizeGreaterThan(10_000);
            assertThat(EntityTagger.tag(runOn, CHINESE)).isNotEmpty();
        });
    }

    @Test
    void findsTheSameNamesInTraditionalScript() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../seeds"))) {
            List<Path> pages = files.filter(
                            file -> file.getFileName().toString().matches("00\\d_.*\\.txt"))
                    .sorted()
                    .toList();
            assertThat(pages).hasSize(5);
            for (Path page : pages) {
                String simplified =
                        Normaliser.normalise(Files.readString(page), CHINESE).text();
                String traditional = HanLP.convertToTraditionalChinese(simplified);
                assertThat(traditional).as(page.toString()).hasSameSizeAs(simplified);
                Normalised back = Normaliser.normalise(traditional, new Language("zh-Hant", "Hant", 1));

                List<Stretch> found = EntityTagger.tag(back.text(), CHINESE).stream()
                        .map(name -> original(name, back.offsets()))
                        .toList();

                assertThat(found)
                        .as(page.toString())
                        .containsExactlyElementsOf(stretches(EntityTagger.tag(simplified, CHINESE)));
            }
        }
    }

    /** Where the name stands in the traditional text, which has as many characters as the simplified one. */
    private static Stretch original(Tagged name, OffsetMap offsets) {
        Range range = offsets.toOriginal(name.start(), name.end());
        return new Stretch(name.type().ordinal(), range.start(), range.end());
    }

    @Test
    void readsTraditionalQuotationMarksAsSimplifiedOnesAndGivesTheNameAsWritten() {
        String text = "“双湖”创新区今天开工,建设“双湖”创新区是大事。";
        String traditional = text.replace('“', '「').replace('”', '」');

        List<Tagged> names = EntityTagger.tag(traditional, CHINESE);

        assertThat(stretches(names)).isEqualTo(stretches(EntityTagger.tag(text, CHINESE)));
        assertThat(names).extracting(Tagged::text).contains("「双湖」创新区");
        assertThat(names).extracting(Tagged::name).contains("“双湖”创新区");
    }

    private static List<Stretch> stretches(List<Tagged> names) {
        return names.stream()
                .map(name -> new Stretch(name.type().ordinal(), name.start(), name.end()))
                .toList();
    }

    @Test
    void theShippedModelIsTheOneThatItsCardDescribes() throws IOException {
        String card = Files.readString(Path.of("../docs/models/entities.md"));

        assertThat(card).contains(String.valueOf(EntityTagger.digests().get("entity/model.gz")));
    }
}
