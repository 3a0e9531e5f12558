package dev.newsmill.app.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of text. Each column is as wide as its widest cell, up to a limit; longer cells are cut. Not thread-safe. */
public final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param most terminal columns, at least 1
     * @param right whether cells are set flush right, as numbers are
     */
    public record Column(String heading, int most, boolean right) {
        public static Column text(String heading, int most) {
            return new Column(heading, most, false);
        }

        public static Column number(String heading) {
            return new Column(heading, 20, true);
        }
    }

    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** @throws IllegalArgumentException unless there is one cell for each column */
    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(IntStream.range(0, cells.length)
                .mapToObj(i -> Columns.cut(
                        Plain.line(String.valueOf(cells[i])), columns.get(i).most()))
                .toList());
        return this;
    }

    /** Heading, rule and rows; no line ends with a space. */
    public List<String> lines() {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::heading).toList(), widths));
        lines.add(widths.stream().map("─"::repeat).collect(Collectors.joining(GAP)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    /** A single row as it would stand in a table whose columns all have their greatest width. */
    public String widest(Object... cells) {
        row(cells);
        List<Integer> widths = columns.stream().map(Column::most).toList();
        return line(rows.remove(rows.size() - 1), widths);
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int widest = rows.stream()
                    .mapToInt(row -> Columns.of(row.get(column)))
                    .max()
                    .orElse(0);
            widths.add(Math.max(widest, Columns.of(columns.get(i).heading())));
        }
        return widths;
    }

    private String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String filler = " ".repeat(Math.max(0, widths.get(i) - Columns.of(cell)));
            line.append(i == 0 ? "" : GAP).append(columns.get(i).right() ? filler + cell : cell + filler);
        }
        return line.toString().stripTrailing();
    }
}
