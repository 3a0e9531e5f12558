package dev.newsmill.text.office;

import static dev.newsmill.text.office.OfficeAssertions.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.training.Annotated;
import dev.newsmill.text.entity.training.InlineMarks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose an office is. */
class OfficeScopeTest {
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
    void takesANameOfACityAndADistrictForTheCityUnlessItSaysSo() {
        Annotated text =
                InlineMarks.parse("[[淮安市|LOC]]、[[淮安高新区|LOC]]、[[淮安|LOC]]、[[淮阴|LOC]]。区长[[林知远|PER]]、市长[[邵青|PER]]。");
        List<Tagged> names = names(text);

        assertThat(OfficeFinder.find(text.text(), names, new Scopes(text.text(), names, "")))
                .extracting(Office::person, Office::scope)
                .containsExactly(tuple("林知远", "淮阴"), tuple("邵青", "淮安"));
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
}
