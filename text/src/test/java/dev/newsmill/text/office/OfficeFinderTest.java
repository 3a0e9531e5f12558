package dev.newsmill.text.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Type;
import dev.newsmill.text.entity.training.Annotated;
import dev.newsmill.text.entity.training.InlineMarks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeFinderTest {
    @Test
    void readsTheScopeThatIsNamed() {
        assertOffices("[[海门市|LOC]]市长[[林知远|PER]]、[[星辰大学|ORG]]校长[[邵青|PER]]出席。")
                .containsExactly(tuple("林知远", "市长", "海门市", false), tuple("邵青", "校长", "星辰大学", false));
    }

    @Test
    void takesThePlaceForTheScopeAndTheBodyForTheRole() {
        assertOffices("[[如东县委|ORG]]书记[[唐一帆|PER]]、[[南通市人大常委会|ORG]]副主任[[柳絮|PER]]到会。")
                .containsExactly(tuple("唐一帆", "县委书记", "如东", false), tuple("柳絮", "市人大常委会副主任", "南通", false));
    }

    @Test
    void readsSeveralOfficesOfOnePerson() {
        assertOffices("区委副书记、区长,[[东海高新区党工委|ORG]]副书记、管委会主任[[石磊|PER]]主持会议。")
                .containsExactly(
                        tuple("石磊", "区委副书记", null, false),
                        tuple("石磊", "区长", null, false),
                        tuple("石磊", "党工委副书记", "东海高新区", false),
                        tuple("石磊", "管委会主任", "东海高新区", false));
    }

    @Test
    void givesASharedOfficeToEveryNameOfTheList() {
        assertOffices("市领导[[丁宁|PER]]、[[马良|PER]]参加,市长[[方舟|PER]]、[[袁野|PER]]陪同。")
                .containsExactly(
                        tuple("丁宁", "市领导", null, false),
                        tuple("马良", "市领导", null, false),
                        tuple("方舟", "市长", null, false));
    }

    @Test
    void tellsFormerOffices() {
        assertOffices("[[南山大学|ORG]]原党委书记[[何方|PER]]、[[市政协|ORG]]原副主席[[江枫|PER]]出席。")
                .containsExactly(tuple("何方", "党委书记", "南山大学", true), tuple("江枫", "市政协副主席", null, true));
    }

    @Test
    void takesEveryOfficeBehindOneWordForFormer() {
        assertOffices("[[南山银行|ORG]]原党委书记、董事长[[何方|PER]],原市委常委、常务副市长[[江枫|PER]],原局长、[[星辰大学|ORG]]校长[[邵青|PER]]。")
                .containsExactly(
                        tuple("何方", "党委书记", "南山银行", true),
                        tuple("何方", "董事长", "南山银行", true),
                        tuple("江枫", "市委常委", null, true),
                        tuple("江枫", "常务副市长", null, true),
                        tuple("邵青", "局长", null, true),
                        tuple("邵青", "校长", "星辰大学", false));
    }

    @Test
    void readsOfficesInARelativeClauseOnlyBehindAWordForHolding() {
        assertOffices("曾任[[柳州市|LOC]]市长、[[南山大学|ORG]]校长的[[何方|PER]]到会。时任局长的[[江枫|PER]]讲话。市长的[[邵青|PER]]。")
                .containsExactly(
                        tuple("何方", "市长", "柳州市", true),
                        tuple("何方", "校长", "南山大学", true),
                        tuple("江枫", "局长", null, false));
    }

    @Test
    void doesNotMakeADepartmentTheScopeOfAMayor() {
        assertOffices("市委常委、[[宣传部|ORG]]部长、副市长[[马良|PER]],[[柳溪镇党委|ORG]]书记、镇长[[袁野|PER]]。")
                .containsExactly(
                        tuple("马良", "市委常委", null, false),
                        tuple("马良", "宣传部部长", null, false),
                        tuple("马良", "副市长", null, false),
                        tuple("袁野", "党委书记", "柳溪镇", false),
                        tuple("袁野", "镇长", "柳溪镇", false));
    }

    @Test
    void readsTitlesThatDrawTheirBodyTogether() {
        assertOffices("交通部长[[丁宁|PER]]、[[台中市|LOC]]交通局长[[方舟|PER]]、行政院长[[石磊|PER]]、[[星辰公司|ORG]]CEO[[唐一帆|PER]]。")
                .containsExactly(
                        tuple("丁宁", "交通部长", null, false),
                        tuple("方舟", "交通局长", "台中市", false),
                        tuple("石磊", "行政院长", null, false),
                        tuple("唐一帆", "CEO", "星辰公司", false));
    }

    @Test
    void givesNoOneTheScopeThatTheSameOfficeOfAnotherHas() {
        Annotated text = InlineMarks.parse("[[武进区委|ORG]]书记[[林知远|PER]]到会。区委书记[[邵青|PER]]讲话。");
        List<Tagged> names = names(text);

        assertThat(OfficeFinder.find(text.text(), names, new Scopes(text.text(), names, "")))
                .extracting(Office::person, Office::role, Office::scope)
                .containsExactly(tuple("林知远", "区委书记", "武进"), tuple("邵青", "区委书记", null));
    }

    @Test
    void takesNoNameForADistrictThatOnlyStartsLikeOne() {
        Annotated text = InlineMarks.parse("[[鼓楼医院|ORG]]、[[滨江花园|LOC]]、[[金坛区人民法院|ORG]]。区长[[林知远|PER]]到会。");
        List<Tagged> names = names(text);

        assertThat(OfficeFinder.find(text.text(), names, new Scopes(text.text(), names, "")))
                .extracting(Office::person, Office::scope)
                .containsExactly(tuple("林知远", "金坛"));
    }

    @Test
    void readsAMegabyteOfOffices() {
        String sentence = "海门市市长林知远、区委书记邵青书记到会。";
        String text = sentence.repeat(1_000_000 / sentence.length());
        List<Tagged> names = new ArrayList<>();
        for (int at = 0; at + sentence.length() <= text.length(); at += sentence.length()) {
            names.add(new Tagged(Type.PLACE, at, at + 3, "海门市", "海门市"));
            names.add(new Tagged(Type.PERSON, at + 5, at + 8, "林知远", "林知远"));
            names.add(new Tagged(Type.PERSON, at + 13, at + 15, "邵青", "邵青"));
        }

        assertTimeout(
                Duration.ofSeconds(60), () -> assertThat(OfficeFinder.find(text, names, new Scopes(text, names, "")))
                        .extracting(Office::person)
                        .containsExactly("林知远", "邵青"));
    }

    @Test
    void takesANameOfACityAndADistrictForTheCityUnlessItSaysSo() {
        Annotated text =
                InlineMarks.parse("[[淮安市|LOC]]、[[淮安高新区|LOC]]、[[淮安|LOC]]、[[淮阴|LOC]]。区长[[林知远|PER]]、市长[[邵青|PER]]。");
        List<Tagged> names = names(text);

        assertThat(OfficeFinder.find(text.text(), names, new Scopes(text.text(), names, "")))
                .extracting(Office::person, Office::scope)
                .containsExactly(tuple("林知远", "淮阴"), tuple("邵青", "淮安"));
    }

    @Test
    void readsOfficesBehindTheName() {
        assertOffices("会议任命[[王强|PER]]为[[市财政局|ORG]]局长。[[高远|PER]]书记说。")
                .containsExactly(tuple("王强", "市财政局局长", null, false), tuple("高远", "书记", null, false));
    }

    @ParameterizedTest
    @CsvSource({
        "原[[海门市|LOC]]市长, 市长, 海门市, true",
        "原[[海门市委|ORG]]书记, 市委书记, 海门, true",
        "原[[海门市政协|ORG]]主席, 市政协主席, 海门, true",
        "原市人大常委会副主任, 市人大常委会副主任, , true",
        "[[原纺织工业部|ORG]]部长, 部长, 纺织工业部, true",
        "[[原海门市|LOC]]市长, 市长, 海门市, true",
        "前[[海门|LOC]]市长, 市长, 海门, true",
        "前[[法国|LOC]]总统, 总统, 法国, true",
        "前法国总统, 总统, 法国, true",
        "前[[国家足球队|ORG]]主教练, 主教练, 国家足球队, true",
        "前任市长, 市长, , true",
        "离任局长, 局长, , true",
        "[[海门市|LOC]]前任市长, 市长, 海门市, true",
        "[[原|LOC]][[海门市|LOC]]市长, 市长, 海门市, true",
        "[[太原|LOC]]市长, 市长, 太原, false",
        "[[原阳县|LOC]]县长, 县长, 原阳县, false",
        "日前[[海门市|LOC]]市长, 市长, 海门市, false",
        "会前市长, 市长, , false"
    })
    void tellsAFormerOfficeByTheWordBeforeItsScope(String office, String role, @Nullable String scope, boolean former) {
        assertOffices(office + "[[林知远|PER]]到会。").containsExactly(tuple("林知远", role, scope, former));
    }

    @Test
    void takesTheWholeListBehindTheWordBeforeANamedScopeForFormer() {
        assertOffices("原[[江苏省委|ORG]]常委、[[海门市委|ORG]]书记[[何方|PER]]受审,[[海门市|LOC]]市长[[邵青|PER]]旁听。")
                .containsExactly(
                        tuple("何方", "省委常委", "江苏", true),
                        tuple("何方", "市委书记", "海门", true),
                        tuple("邵青", "市长", "海门市", false));
    }

    @ParameterizedTest
    @CsvSource({"候任市长[[林知远|PER]]到会。", "拟任[[海门市|LOC]]市长[[林知远|PER]]到会。", "即将出任市长的[[林知远|PER]]到会。", "[[林知远|PER]]即将出任市长。"})
    void takesNoOneForAHolderWhoIsYetToTakeUpTheOffice(String marked) {
        assertOffices(marked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'区委书记,高新区党工委书记'", "'区委书记，高新区党工委书记'", "'区委书记,[[高新区|LOC]]党工委书记'", "'区委书记,[[高新区党工委|ORG]]书记'"})
    void readsTheCommitteeOfAZoneThatIsNotNamed(String offices) {
        assertOffices(offices + "[[林知远|PER]]到会。")
                .containsExactly(tuple("林知远", "区委书记", null, false), tuple("林知远", "高新区党工委书记", null, false));
    }

    @Test
    void takesACommaForAMarkInAList() {
        assertOffices("[[海门市委|ORG]]副书记,市长[[林知远|PER]]、[[如东县委|ORG]]副书记，县长[[邵青|PER]]到会。")
                .containsExactly(
                        tuple("林知远", "市委副书记", "海门", false),
                        tuple("林知远", "市长", "海门", false),
                        tuple("邵青", "县委副书记", "如东", false),
                        tuple("邵青", "县长", "如东", false));
    }

    @ParameterizedTest
    @CsvSource({
        "[[星海时代|ORG]]董事长, 董事长, 星海时代",
        "[[自由党|ORG]]主席, 主席, 自由党",
        "[[自由党|ORG]]副主席, 副主席, 自由党",
        "星海时代董事长, 董事长,",
        "代市长, 代市长,",
        "[[海门市|LOC]]代市长, 代市长, 海门市"
    })
    void leavesTheLastCharacterOfANameToTheName(String office, String role, @Nullable String scope) {
        assertOffices(office + "[[林知远|PER]]到会。").containsExactly(tuple("林知远", role, scope, false));
    }

    @Test
    void takesNoBodyOverForAnOfficeThatSaysWhoseItIs() {
        assertOffices("[[中共中央|ORG]]总书记、国家主席、中央军委主席[[林知远|PER]],国务院总理[[邵青|PER]],[[省委|ORG]]书记、全国政协委员[[何方|PER]]。")
                .containsExactly(
                        tuple("林知远", "总书记", "中共中央", false),
                        tuple("林知远", "国家主席", null, false),
                        tuple("林知远", "主席", "中央军委", false),
                        tuple("邵青", "总理", "国务院", false),
                        tuple("何方", "省委书记", null, false),
                        tuple("何方", "委员", "全国政协", false));
    }

    @ParameterizedTest
    @CsvSource({
        "[[国家粮食委|ORG]]主任, 副主任, 副主任, 国家粮食委",
        "[[教育部|ORG]]部长, 副部长, 副部长, 教育部",
        "[[省水利厅|ORG]]厅长, 副厅长, 省水利厅副厅长,",
        "[[星辰大学党委|ORG]]书记, 校长, 校长, 星辰大学",
        "[[柳溪镇党委|ORG]]书记, 镇长, 镇长, 柳溪镇",
        "[[海门市|LOC]]市议会议长, 副议长, 市议会副议长, 海门市",
        "[[海门市委|ORG]]书记, 市长, 市长, 海门",
        "[[星辰|ORG]]董事长, 总裁, 总裁, 星辰",
        "[[海门市委|ORG]]书记, 省长, 省长,",
        "[[海门市|LOC]]市长, 主任, 主任,",
        "[[教育部|ORG]]部长, 市长, 市长,",
        "[[星辰大学|ORG]]校长, 局长, 局长,"
    })
    void carriesTheBodyOnToTheNextPersonWhereItHasSuchAnOffice(
            String first, String second, String role, @Nullable String scope) {
        assertOffices(first + "[[何方|PER]]、" + second + "[[江枫|PER]]到会。")
                .last()
                .isEqualTo(tuple("江枫", role, scope, false));
    }

    @Test
    void carriesTheBodyOnToEveryoneWhoSharesTheOffice() {
        assertOffices("[[教育部|ORG]]部长[[何方|PER]]、副部长[[江枫|PER]]、[[邵青|PER]]到会。")
                .containsExactlyInAnyOrder(
                        tuple("何方", "部长", "教育部", false),
                        tuple("江枫", "副部长", "教育部", false),
                        tuple("邵青", "副部长", "教育部", false));
    }

    @Test
    void readsOfficesHeldTogetherOrInTurn() {
        assertOffices("[[星辰集团|ORG]]董事长兼CEO[[何方|PER]],[[星海|ORG]]董事长兼总裁[[江枫|PER]],[[星河公司|ORG]]轮值董事长[[邵青|PER]]。")
                .containsExactly(
                        tuple("何方", "董事长", "星辰集团", false),
                        tuple("何方", "CEO", "星辰集团", false),
                        tuple("江枫", "董事长", "星海", false),
                        tuple("江枫", "总裁", "星海", false),
                        tuple("邵青", "轮值董事长", "星河公司", false));
    }

    @Test
    void keepsTheWholeTitleOfTheHeadOfADepartmentAndTheOfficeBeforeIt() {
        assertOffices("[[江苏省委|ORG]]常委、宣传部长[[何方|PER]],省委常委、省委组织部长[[江枫|PER]],[[江苏省委统战部|ORG]]长[[邵青|PER]]。")
                .containsExactly(
                        tuple("何方", "省委常委", "江苏", false),
                        tuple("何方", "宣传部长", "江苏", false),
                        tuple("江枫", "省委常委", null, false),
                        tuple("江枫", "省委组织部长", null, false),
                        tuple("邵青", "省委统战部长", "江苏", false));
    }

    @Test
    void readsFurtherTitles() {
        assertOffices("国务委员[[何方|PER]]、委员长[[江枫|PER]]、[[海鸥协会|ORG]]总干事[[邵青|PER]]、干事长[[石磊|PER]]。")
                .containsExactly(
                        tuple("何方", "国务委员", null, false),
                        tuple("江枫", "委员长", null, false),
                        tuple("邵青", "总干事", "海鸥协会", false),
                        tuple("石磊", "干事长", null, false));
    }

    @Test
    void readsFields() {
        assertOffices("县长:[[何方|PER]];副县长:[[江枫|PER]]、[[邵青|PER]]\n[[柳溪镇|LOC]]镇长：[[石磊|PER]]\n他说起市长:[[马良|PER]]来了。")
                .containsExactlyInAnyOrder(
                        tuple("何方", "县长", null, false),
                        tuple("江枫", "副县长", null, false),
                        tuple("邵青", "副县长", null, false),
                        tuple("石磊", "镇长", "柳溪镇", false));
    }

    @Test
    void readsOfficesInAppositionBehindTheName() {
        assertOffices("[[何方|PER]]([[南通市委|ORG]]书记)、[[江枫|PER]]（原校长）到会。[[邵青|PER]],[[南通市|LOC]]市长,出席。")
                .containsExactly(
                        tuple("何方", "市委书记", "南通", false),
                        tuple("江枫", "校长", null, true),
                        tuple("邵青", "市长", "南通市", false));
    }

    @Test
    void takesTheOfficesOfTheNextPersonForNoApposition() {
        assertOffices("会见[[何方|PER]],市委常委,副市长[[江枫|PER]]在座。[[邵青|PER]],市长说好。")
                .containsExactly(tuple("江枫", "市委常委", null, false), tuple("江枫", "副市长", null, false));
    }

    @Test
    void readsTheOfficesOfAResume() {
        assertOffices("[[何方|PER]],男,汉族,1965年3月生,曾任[[海门市|LOC]]市长,现任[[江苏省|LOC]]副省长。"
                        + "[[江枫|PER]]说,[[邵青|PER]],女,现任局长的妹妹。[[石磊|PER]],其子[[马良|PER]],现任校长。")
                .containsExactly(
                        tuple("何方", "市长", "海门市", true),
                        tuple("何方", "副省长", "江苏省", false),
                        tuple("马良", "校长", null, false));
    }

    @Test
    void takesNoCallingForAnOffice() {
        assertOffices("著名经济学家[[周行|PER]]、记者[[吴双|PER]]、歌手[[郑和平|PER]]。").isEmpty();
    }

    @Test
    void takesTheScopeFromTheDocumentElseFromTheSource() {
        Annotated text = InlineMarks.parse("[[苏州市|LOC]]召开大会。市长[[林知远|PER]]讲话。省长[[邵青|PER]]出席。");
        List<Tagged> names = names(text);

        List<Office> offices = OfficeFinder.find(text.text(), names, new Scopes(text.text(), names, "江苏日报"));

        assertThat(offices)
                .extracting(Office::person, Office::scope, Office::from)
                .containsExactly(tuple("林知远", "苏州", Office.From.DOCUMENT), tuple("邵青", "江苏", Office.From.SOURCE));
    }

    @ParameterizedTest
    @CsvSource({
        "市委书记[[林知远|PER]]会见[[苏州市|LOC]]代表团。, 盐城晚报, 盐城, SOURCE",
        "市委书记[[林知远|PER]]会见[[苏州市政府|ORG]]代表团。, 盐城晚报, 盐城, SOURCE",
        "市委书记[[林知远|PER]]会见[[苏州市政府|ORG]]秘书长[[邵青|PER]]。, 盐城晚报, 盐城, SOURCE",
        "市委书记[[林知远|PER]]在[[盐城市|LOC]]会见客人。, 盐城晚报, 盐城, DOCUMENT",
        "市委书记[[林知远|PER]]会见[[苏州市|LOC]]代表团。, 新华社, 苏州, DOCUMENT",
        "本报[[苏州|LOC]]8月1日电 市委书记[[林知远|PER]]讲话。, 盐城晚报, 苏州, DOCUMENT",
        "([[苏州|LOC]]讯)市委书记[[林知远|PER]]讲话。, 盐城晚报, 苏州, DOCUMENT",
        "[[苏州市委|ORG]]召开大会。市委书记[[林知远|PER]]讲话。, 盐城晚报, 苏州, DOCUMENT",
        "[[苏州市公安局|ORG]]通报。市委书记[[林知远|PER]]讲话。, 盐城晚报, 苏州, DOCUMENT",
        "[[东台市|LOC]]召开大会。市委书记[[林知远|PER]]讲话。, 盐城晚报, 东台, DOCUMENT"
    })
    void prefersThePlaceOfTheSourceToOneThatTheTextMerelyMentions(
            String marked, String source, String scope, Office.From from) {
        Annotated text = InlineMarks.parse(marked);
        List<Tagged> names = names(text);

        assertThat(OfficeFinder.find(text.text(), names, new Scopes(text.text(), names, source)))
                .first()
                .extracting(Office::scope, Office::from)
                .containsExactly(scope, from);
    }

    @Test
    void leavesTheScopeOpenWhereNothingTellsIt() {
        Annotated text = InlineMarks.parse("市长[[林知远|PER]]讲话。");
        List<Tagged> names = names(text);

        assertThat(OfficeFinder.find(text.text(), names, new Scopes(text.text(), names, "")))
                .extracting(Office::scope, Office::from)
                .containsExactly(tuple(null, null));
    }

    @Test
    void readsThatSomeoneIsRelievedOfAnOffice() {
        assertOffices("会议决定免去[[王强|PER]]的[[市财政局|ORG]]局长职务。[[高远|PER]]不再担任[[海门市|LOC]]市长、市委副书记职务。"
                        + "[[丁宁|PER]]同志因年龄原因,不再担任校长。[[马良|PER]]辞去副市长职务。免去市长[[袁野|PER]]职务。")
                .containsExactly(
                        tuple("王强", "市财政局局长", null, true),
                        tuple("高远", "市长", "海门市", true),
                        tuple("高远", "市委副书记", "海门市", true),
                        tuple("丁宁", "校长", null, true),
                        tuple("马良", "副市长", null, true),
                        tuple("袁野", "市长", null, true));
    }

    @Test
    void readsARowOfDismissals() {
        assertOffices("免去[[王强|PER]]、[[高远|PER]]的副市长职务、[[丁宁|PER]]的[[市审计局|ORG]]局长职务。[[马良|PER]]出席。")
                .containsExactlyInAnyOrder(
                        tuple("王强", "副市长", null, true),
                        tuple("高远", "副市长", null, true),
                        tuple("丁宁", "市审计局局长", null, true));
    }

    @Test
    void readsAppointmentsAndElections() {
        assertOffices("任命[[王强|PER]]为[[市财政局|ORG]]局长,免去其副市长职务;[[高远|PER]]任[[柳溪镇|LOC]]镇长。[[丁宁|PER]]当选为[[海门市|LOC]]市长,"
                        + "[[马良|PER]]当选新一届[[市政协|ORG]]主席,[[袁野|PER]]被任命为厅长,[[石磊|PER]]任市委委员、常委、书记。")
                .containsExactly(
                        tuple("王强", "市财政局局长", null, false),
                        tuple("王强", "副市长", null, true),
                        tuple("高远", "镇长", "柳溪镇", false),
                        tuple("丁宁", "市长", "海门市", false),
                        tuple("马良", "市政协主席", null, false),
                        tuple("袁野", "厅长", null, false),
                        tuple("石磊", "市委委员", null, false),
                        tuple("石磊", "市委常委", null, false),
                        tuple("石磊", "市委书记", null, false));
    }

    @Test
    void takesNoCandidateForAHolder() {
        assertOffices("会议提名[[王强|PER]]为市长候选人。").isEmpty();
    }

    @Test
    void keepsTheBodyForTheSecondOfficeOfAList() {
        assertOffices("[[省政协|ORG]]原党组成员、副主席[[何方|PER]],[[市财政局|ORG]]党组书记、局长[[江枫|PER]],[[市人大常委会|ORG]]主任、党组书记[[邵青|PER]],"
                        + "市委常委、秘书长[[唐一帆|PER]],市委副书记、市长[[柳絮|PER]]出席。")
                .containsExactly(
                        tuple("何方", "省政协党组成员", null, true),
                        tuple("何方", "省政协副主席", null, true),
                        tuple("江枫", "市财政局党组书记", null, false),
                        tuple("江枫", "市财政局局长", null, false),
                        tuple("邵青", "市人大常委会主任", null, false),
                        tuple("邵青", "市人大常委会党组书记", null, false),
                        tuple("唐一帆", "市委常委", null, false),
                        tuple("唐一帆", "市委秘书长", null, false),
                        tuple("柳絮", "市委副书记", null, false),
                        tuple("柳絮", "市长", null, false));
    }

    @ParameterizedTest
    @CsvSource({
        "'[[鼓楼|LOC]]今天下雨。区长[[林知远|PER]]到会。', '',",
        "'[[鼓楼|LOC]]今天下雨。区长[[林知远|PER]]到会。', 福州晚报, 鼓楼",
        "'[[福州市|LOC]][[鼓楼|LOC]]今天下雨。区长[[林知远|PER]]到会。', '', 鼓楼",
        "'[[广州市|LOC]][[鼓楼|LOC]]今天下雨。区长[[林知远|PER]]到会。', '',",
        "'[[鼓楼区|LOC]]今天下雨。区长[[林知远|PER]]到会。', '', 鼓楼",
        "'[[江南|LOC]]入梅。区长[[林知远|PER]]到会。', '',",
        "'[[广西|LOC]]的[[江南|LOC]]入梅。区长[[林知远|PER]]到会。', '', 江南",
        "'[[城关|LOC]]、[[兰州|LOC]]。区长[[林知远|PER]]到会。', '', 城关",
        "'区长[[林知远|PER]]到会。', 新华社,",
        "'[[石家庄|LOC]]。区长[[林知远|PER]]到会。', 新华社,",
        "'[[上海|LOC]]。市长[[林知远|PER]]到会。', 新民晚报, 上海",
        "'市长[[林知远|PER]]到会。', 东方网,",
        "'[[如东|LOC]]丰收。县长[[林知远|PER]]到会。', 如东日报, 如东",
        "'[[如东县|LOC]]丰收。区长[[林知远|PER]]到会。', '',",
        "'[[朝阳|LOC]]、[[北京|LOC]]。区长[[林知远|PER]]到会。', '', 朝阳",
        "'[[如东税务局|ORG]]服务企业。县长[[林知远|PER]]到会。', '', 如东",
        "'[[如东花园|LOC]]开盘。县长[[林知远|PER]]到会。', '',",
        "'[[太仓高新区|LOC]]招商。市长[[林知远|PER]]到会。', '', 太仓",
        "'[[鼓楼公安局|ORG]]发布通报。区长[[林知远|PER]]到会。', '',",
        "'[[南京东路|LOC]]改造。市长[[林知远|PER]]到会。', '',",
        "'[[南京市中山路|LOC]]改造。市长[[林知远|PER]]到会。', '', 南京",
        "'[[朝阳|LOC]]。区长[[林知远|PER]]到会。', '',"
    })
    void infersADistrictFromABareNameOnlyByItsContext(String marked, String source, @Nullable String scope) {
        Annotated text = InlineMarks.parse(marked);
        List<Tagged> names = names(text);

        assertThat(OfficeFinder.find(text.text(), names, new Scopes(text.text(), names, source)))
                .extracting(Office::scope)
                .containsExactly(scope);
    }

    @ParameterizedTest
    @CsvSource({
        "[[盐城市|LOC]]市长, 盐城市",
        "[[盐城|LOC]]市长, 盐城市",
        "[[江苏省盐城市|LOC]]市长, 盐城市",
        "[[江苏盐城|LOC]]市长, 盐城市",
        "[[盐城市委|ORG]]书记, 盐城市",
        "[[淮安|LOC]]区长, 淮安区",
        "[[淮安|LOC]]市长, 淮安市",
        "[[长阳土家族自治县|LOC]]县长, 长阳县",
        "[[广西壮族自治区|LOC]]主席, 广西",
        "[[台中市|LOC]]交通局长, 台中市",
        "[[花莲|LOC]]县长, 花莲县",
        "[[香港特别行政区|LOC]]行政长官, 香港",
        "[[浦东新区|LOC]]区长, 浦东新区",
        "[[淮安高新区|LOC]]党工委书记,",
        "[[南京大学|ORG]]校长,"
    })
    void knowsADivisionByAnyOfItsNames(String office, @Nullable String division) {
        assertDivision(office + "[[林知远|PER]]到会。", division);
    }

    @Test
    void knowsTheDivisionOfAnInferredScopeToo() {
        assertDivision("[[盐城|LOC]]召开大会。市长[[林知远|PER]]讲话。", "盐城市");
    }

    private static void assertDivision(String marked, @Nullable String division) {
        Annotated text = InlineMarks.parse(marked);
        List<Tagged> names = names(text);

        assertThat(OfficeFinder.find(text.text(), names, new Scopes(text.text(), names, "")))
                .extracting(Office::division)
                .containsExactly(division);
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> assertOffices(
            String marked) {
        Annotated text = InlineMarks.parse(marked);
        List<Office> offices = OfficeFinder.find(text.text(), names(text), new Scopes("", List.of(), ""));
        for (Office office : offices) {
            assertThat(office.start()).isLessThan(office.end());
            assertThat(office.end()).isLessThanOrEqualTo(text.text().length());
        }
        return assertThat(offices).extracting(Office::person, Office::role, Office::scope, Office::former);
    }

    private static List<Tagged> names(Annotated text) {
        return text.names().stream()
                .map(name -> {
                    String written = text.text().substring(name.start(), name.end());
                    return new Tagged(Type.values()[name.kind()], name.start(), name.end(), written, written);
                })
                .toList();
    }
}
