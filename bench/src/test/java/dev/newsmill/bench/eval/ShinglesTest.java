package dev.newsmill.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void chineseCharactersAndLatinRunsAreTokens() {
        assertThat(Tokens.CHINESE.of("北河GDP增长3.5%，比上年"))
                .containsExactly("北", "河", "GDP", "增", "长", "3", "5", "比", "上", "年");
    }

    @Test
    void wordsKeepTheirCase() {
        assertThat(Tokens.WORDS.of("The harbour's tram, re-opened"))
                .containsExactly("The", "harbour", "s", "tram", "re", "opened");
    }

    @Test
    void mostlyHanTextIsChinese() {
        assertThat(Tokens.fitting("北河县的GDP增长")).isEqualTo(Tokens.CHINESE);
        assertThat(Tokens.fitting("The harbour (北河) reopened")).isEqualTo(Tokens.WORDS);
    }

    @Test
    void runsOfFourAreCountedAsOftenAsTheyOccur() {
        // given
        Shingles text = Shingles.of(List.of("a", "b", "c", "d", "a", "b", "c", "d"));

        // then
        assertThat(text.size()).isEqualTo(5);
        assertThat(text.counts()).containsEntry(List.of("a", "b", "c", "d"), 2);
        assertThat(text.shared(Shingles.of(List.of("a", "b", "c", "d")))).isEqualTo(1);
    }

    @Test
    void aShortTextIsOneRunAndAnEmptyOneNone() {
        assertThat(Shingles.of(List.of("a", "b")).size()).isEqualTo(1);
        assertThat(Shingles.of(List.of()).size()).isZero();
    }
}
