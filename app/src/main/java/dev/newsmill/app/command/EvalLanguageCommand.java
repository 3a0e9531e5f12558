package dev.newsmill.app.command;

import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.bench.eval.LanguageReport;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsmill eval language}. */
@Command(
        name = "language",
        description = "Measures how often the language of labelled texts is told right, by language.",
        footer = "  newsmill eval language --gold ../shared/gold --details")
public final class EvalLanguageCommand implements Callable<Integer> {
    private static final int NAME = 64;

    private final Terminal terminal;

    @Mixin
    GoldOptions options = new GoldOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    public EvalLanguageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        options.print(terminal, LanguageReport.measure(options.gold, options.details), this::print);
        return 0;
    }

    private void print(LanguageReport report) {
        if (options.details) {
            Table rows = new Table(List.of(
                    Column.text("place", NAME),
                    Column.text("labelled", NAME),
                    Column.text("found", NAME),
                    Column.text("text", NAME)));
            report.details().forEach(row -> rows.row(row.place(), row.labelled(), row.found(), row.text()));
            GoldOptions.printDetails(terminal, rows);
        }
        Table sums = new Table(List.of(
                Column.text("language", NAME),
                Column.number("right"),
                Column.number("texts"),
                Column.number("accuracy")));
        report.classes().forEach((tag, score) -> sums.row(tag, score.right(), score.total(), share(score.accuracy())));
        sums.row("all", report.right(), report.total(), share(report.accuracy()));
        sums.lines().forEach(terminal::print);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
