package dev.newsmill.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "abc,3",
        "常州,4",
        "常州abc,7",
        "（高新区）,10",
        "ｱ,1",
        "が,2",
        "é,1",
        "e\u0301,1",
        "𠀀,2",
        "한국,4",
        "…,1",
        "\u200b,0"
    })
    void countsWhatATerminalShows(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @Test
    void cutsBeforeACharacterThatWouldNotFit() {
        assertThat(Columns.cut("常州高新区", 7)).isEqualTo("常州高…");
        assertThat(Columns.cut("常州高新区", 6)).isEqualTo("常州…");
        assertThat(Columns.cut("常州高新区", 10)).isEqualTo("常州高新区");
    }

    @Test
    void neverCutsASurrogatePairInHalf() {
        // given
        String text = "𠀀𠀁𠀂";

        // when
        String cut = Columns.cut(text, 4);

        // then
        assertThat(cut).isEqualTo("𠀀…");
    }

    @Test
    void padsByColumnsNotByCharacters() {
        assertThat(Columns.pad("常州", 6)).isEqualTo("常州  ");
        assertThat(Columns.pad("常州", 3)).isEqualTo("常州");
    }
}
