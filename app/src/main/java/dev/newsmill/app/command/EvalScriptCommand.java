package dev.newsmill.app.command;

import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.bench.eval.ScriptReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsmill eval script}. */
@Command(
        name = "script",
        description = "Measures how many characters of traditional text come out wrong in simplified script.",
        footer = "  newsmill eval script --gold ../shared/gold --details")
public final class EvalScriptCommand implements Callable<Integer> {
    private static final int NAME = 64;

    private final Terminal terminal;

    @Mixin
    GoldOptions options = new GoldOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    public EvalScriptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        options.print(terminal, ScriptReport.measure(options.gold, options.details), this::print);
        return 0;
    }

    private void print(ScriptReport report) {
        if (options.details) {
            Table rows = new Table(List.of(
                    Column.text("sentence", NAME),
                    Column.text("context", NAME),
                    Column.text("converted", NAME),
                    Column.text("expected", NAME)));
            report.texts().values().stream()
                    .flatMap(score -> score.details().stream())
                    .forEach(row -> rows.row(row.sentence(), row.context(), row.converted(), row.expected()));
            GoldOptions.printDetails(terminal, rows);
        }
        Table sums = new Table(List.of(Column.text("text", NAME), Column.number("wrong"), Column.number("characters")));
        report.texts().forEach((name, score) -> sums.row(name, score.wrong(), score.total()));
        sums.row("all", report.all().wrong(), report.all().total());
        sums.lines().forEach(terminal::print);
    }
}
