package dev.newsmill.text.office;

import static dev.newsmill.text.office.OfficeAssertions.assertOffices;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices that are no longer, not yet, or from now on held. */
class OfficeTermTest {
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
}
