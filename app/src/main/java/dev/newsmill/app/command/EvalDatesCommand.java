package dev.newsmill.app.command;

import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.bench.eval.DateReport;
import dev.newsmill.bench.eval.DateScore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsmill eval dates}. */
@Command(
        name = "dates",
        description = "Measures how many publish days of labelled pages are right, and how many are made up.",
        footer = "  newsmill eval dates --gold ../shared/gold --details")
public final class EvalDatesCommand implements Callable<Integer> {
    private static final int NAME = 64;

    private final Terminal terminal;

    @Mixin
    GoldOptions options = new GoldOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    public EvalDatesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        options.print(terminal, DateReport.measure(options.gold, options.details), this::print);
        return 0;
    }

    private void print(DateReport report) {
        if (options.details) {
            Table pages = new Table(List.of(
                    Column.text("corpus", NAME),
                    Column.text("page", NAME),
                    Column.text("labelled", NAME),
                    Column.text("found", NAME),
                    Column.text("by", NAME)));
            report.corpora().values().stream()
                    .flatMap(score -> score.details().stream())
                    .forEach(row -> pages.row(
                            row.corpus(),
                            row.page(),
                            row.labelled() == null ? "" : row.labelled(),
                            row.found() == null ? "" : row.found(),
                            row.method()));
            GoldOptions.printDetails(terminal, pages);
        }
        Table sums = new Table(List.of(
                Column.text("corpus", NAME),
                Column.number("right"),
                Column.number("known"),
                Column.number("false answers"),
                Column.number("unknown")));
        report.corpora().forEach((name, score) -> add(sums, name, score));
        add(sums, "all", report.all());
        sums.lines().forEach(terminal::print);
    }

    private static void add(Table table, String name, DateScore score) {
        table.row(name, score.right(), score.known(), score.falseAnswers(), score.unknown());
    }
}
