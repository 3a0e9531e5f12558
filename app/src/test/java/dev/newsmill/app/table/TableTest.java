package dev.newsmill.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.app.table.Table.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsStayStraightWithChineseInThem() {
        // given
        Table table = new Table(List.of(Column.text("title", 20), Column.number("n")))
                .row("常州", 7)
                .row("plain", 1234);

        // when
        List<String> lines = table.lines();

        // then
        assertThat(lines)
                .containsExactly(
                        "title     n", //
                        "─────  ────",
                        "常州      7",
                        "plain  1234");
    }

    @Test
    void aLongCellIsCutToItsColumn() {
        // given
        Table table = new Table(List.of(Column.text("t", 8), Column.text("s", 4))).row("全国百强高新区", "x");

        // when
        String row = table.lines().get(2);

        // then
        assertThat(row).isEqualTo("全国百…  x");
    }

    @Test
    void aCellCannotCommandTheTerminal() {
        // given
        Table table = new Table(List.of(Column.text("t", 40))).row("red\u001b[31m title\r\nnext\u202e");

        // when
        String row = table.lines().get(2);

        // then
        assertThat(row).isEqualTo("red [31m title next");
    }

    @Test
    void refusesARowWithoutACellForEachColumn() {
        assertThatThrownBy(() -> new Table(List.of(Column.text("a", 3))).row("x", "y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 cells for 1 columns");
    }

    @Test
    void aSingleRowTakesTheGreatestWidths() {
        // given
        Table table = new Table(List.of(Column.text("t", 6), Column.text("s", 4)));

        // when
        String row = table.widest("常州", "x");

        // then
        assertThat(row).isEqualTo("常州    x");
        assertThat(table.lines()).hasSize(2);
    }
}
