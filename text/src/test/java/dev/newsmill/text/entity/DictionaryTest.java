package dev.newsmill.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsmill.text.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static final Language CHINESE = new Language("zh-Hans", "Hans", 1);
    private static final Language ENGLISH = new Language("en", "Latn", 1);

    @Test
    void correctsATypeWithoutTraining() {
        Dictionary dictionary = dictionary("上海\torganisation");

        List<Tagged> names = tag("记者在上海采访。", dictionary);

        assertThat(names).extracting(Tagged::type, Tagged::text).contains(tuple(Type.ORGANISATION, "上海"));
    }

    @Test
    void leavesOutWhatIsNeverAName() {
        assertThat(tag("记者在上海采访。", Dictionary.EMPTY)).extracting(Tagged::text).contains("上海");
        assertThat(tag("记者在上海采访。", dictionary("上海\tnone")))
                .extracting(Tagged::text)
                .doesNotContain("上海");
    }

    @Test
    void findsNamesThatNoModelKnowsAndCallsThemByTheirCanonicalName() {
        Dictionary dictionary = dictionary("星河计划办公室\torganisation\t星河办|星计办");

        List<Tagged> names = tag("昨天星河办发布了公告。", dictionary);

        assertThat(names).extracting(Tagged::text, Tagged::name).containsExactly(tuple("星河办", "星河计划办公室"));
    }

    @Test
    void keepsALongerNameAroundAKnownOne() {
        List<Tagged> names = tag("常州市公安局发布通告。", dictionary("常州市\tplace"));

        assertThat(names).extracting(Tagged::text).containsExactly("常州市公安局");
    }

    @Test
    void putsOtherNamesInThePlaceOfAWrongOne() {
        String text = "常州市公安局发布通告。";
        assertThat(tag(text, Dictionary.EMPTY)).extracting(Tagged::text).containsExactly("常州市公安局");

        List<Tagged> names = tag(text, dictionary("常州市公安局\tnone\n常州市\tplace"));

        assertThat(names).extracting(Tagged::type, Tagged::text).containsExactly(tuple(Type.PLACE, "常州市"));
    }

    @Test
    void hidesAKnownNameInsideAPhraseThatIsNone() {
        List<Tagged> names = tag("今晚吃上海小笼包子。", dictionary("上海小笼包子\tnone\n小笼\tperson"));

        assertThat(names).extracting(Tagged::text).doesNotContain("小笼");
    }

    @Test
    void readsTraditionalScriptAsTextsAreRead() {
        Dictionary dictionary = dictionary("藍天計畫辦公室\torganisation\t藍天辦");

        assertThat(tag("记者从蓝天计划办公室获悉,天气转好。", dictionary))
                .extracting(Tagged::text, Tagged::name)
                .containsExactly(tuple("蓝天计划办公室", "蓝天计划办公室"));
    }

    @Test
    void worksInOtherLanguagesOnWholeWordsOnly() {
        Dictionary dictionary = dictionary("Acme\torganisation");

        List<Tagged> names = EntityTagger.tag("", "Acme and Acmeville met at Acme.", ENGLISH, dictionary)
                .text();

        assertThat(names).extracting(Tagged::start).containsExactly(0, 26);
    }

    @Test
    void saysWhatIsWrongWithEachBadLine() {
        Dictionary.Parsed parsed = Dictionary.parse("# comment\n上海\tcity\n北京\n广州\tplace\n深圳\tplace\t广州\n京\tplace\n");

        assertThat(parsed.problems())
                .containsExactly(
                        "line 2: 'city' is no type; write person, place, organisation or none",
                        "line 3: expected two or three columns apart by tabs (name, type, aliases), found 1 in '北京'",
                        "line 5: '广州' stands in line 4 already",
                        "line 6: the name '京' has 1 characters; it must have 2 to 40");
        assertThat(parsed.dictionary().size()).isEqualTo(1);
    }

    private static Dictionary dictionary(String lines) {
        return Dictionary.parse(lines).dictionary();
    }

    private static List<Tagged> tag(String text, Dictionary dictionary) {
        return EntityTagger.tag("", text, CHINESE, dictionary).text();
    }
}
