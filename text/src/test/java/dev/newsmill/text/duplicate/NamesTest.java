package dev.newsmill.text.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "松江人民医院, 云阳人民医院",
        "松江县第一人民医院, 松江县第二人民医院",
        "松江农村商业银行, 云阳农村商业银行",
        "华东师范大学, 东北师范大学",
        "松江中级人民法院, 云阳中级人民法院",
        "松江控股集团, 云阳控股集团",
        "松江中心血站, 云阳中心血站",
        "松江小区, 云阳小区",
        "松江村, 云阳村",
        "松江公园, 云阳公园",
        "人民公园, 森林公园",
        "松江站, 云阳站",
        "松江幼儿园, 云阳幼儿园",
        "松江派出所, 云阳派出所",
        "松江街道, 云阳街道",
        "松江证券, 云阳证券",
        "《松下风》, 《云中雁》",
        "艺人何文博, 艺人何文娟",
        "被告人欧阳明, 被告人司马明"
    })
    void tellsTextsApartThatDifferInOneName(String one, String other) {
        String form = "%s近况\n" + Prose.random(70, 60) + "。%s" + Prose.random(71, 150) + "。%s" + Prose.random(72, 60);

        assertThat(near(form.replace("%s", one), form.replace("%s", other))).isEmpty();
        assertThat(near(form.replace("%s", one), form.replace("%s", one) + "完")).isPresent();
    }

    @Test
    void takesNoGenericWordForAName() {
        assertThat(Names.of("", "人民医院、师范大学、人民法院、控股集团和农村商业银行")).isEmpty();
        assertThat(Names.of("", "一所大学，当地医院，多家银行，本村，市民")).isEmpty();
    }

    @Test
    void takesNoLawForAName() {
        assertThat(Names.of("", "《中华人民共和国刑法》《信访工作条例》")).isEmpty();
        assertThat(Names.of("", "《松下风》")).isNotEmpty();
    }

    @Test
    void findsCapitalisedNamesAndNotEveryWordThatBeginsASentence() {
        char[] of = Names.of("", "People said that Meadowbank had agreed. Buyers must wait.");

        assertThat(of).isEqualTo(Names.of("", "they wait for Meadowbank"));
        assertThat(Names.of("", "The people met on Saturday. Nobody came.")).isEmpty();
        assertThat(Names.of("Every Word Is Capital", "no name at all")).isEmpty();
    }

    @Test
    void knowsAPersonWholeWhetherTheCueStandsBeforeOrAfter() {
        assertThat(Names.of("", "被告人诸葛文静")).isEqualTo(Names.of("", "诸葛文静同志"));
        assertThat(Names.of("", "被告人何伟因")).isEqualTo(Names.of("", "何伟同志"));
        assertThat(Names.of("", "被告人何建国")).isNotEqualTo(Names.of("", "被告人何建军"));
    }

    @Test
    void takesTextsForTheSameOfWhichOneNameOfMoreWasReworded() {
        String report = "松江公园和云阳公园今天开放，梅溪村、竹溪村和柏溪村的人都来了。" + Prose.random(73, 400);
        StringBuilder reworded = new StringBuilder(report.replace("松江公园", "松江花园"));
        for (int i = 60; i < report.length(); i += 30) {
            reworded.setCharAt(i, '改');
        }

        assertThat(near("\n" + report, "\n" + reworded)).isPresent();
    }

    @Test
    void keepsAFewNamesByTwoHashesEach() {
        assertThat(Names.of("", "梅溪村")).hasSize(2);
        assertThat(Names.of("", "甲乙村，丙丁村，戊己村，庚辛村，壬癸村，子丑村，寅卯村")).hasSize(7);
    }

    private static Optional<Match> near(String a, String b) {
        return Relation.near(Fingerprint.v1(a).features(), Fingerprint.v1(b).features());
    }
}
