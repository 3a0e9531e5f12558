package dev.newsmill.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsmill.text.language.Language;
import dev.newsmill.text.normalise.AnyText;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTaggerTest {
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
}
