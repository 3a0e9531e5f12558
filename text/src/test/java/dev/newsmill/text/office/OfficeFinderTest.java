package dev.newsmill.text.office;

import static dev.newsmill.text.office.OfficeAssertions.assertOffices;
import static dev.newsmill.text.office.OfficeAssertions.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    void readsOfficesBehindTheName() {
        assertOffices("会议任命[[王强|PER]]为[[市财政局|ORG]]局长。[[高远|PER]]书记说。")
                .containsExactly(tuple("王强", "市财政局局长", null, false), tuple("高远", "书记", null, false));
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
}
