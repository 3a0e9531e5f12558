package dev.newsmill.app.command;

import dev.newsmill.app.demo.Seeds;
import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.bench.eval.ExtractionReport;
import dev.newsmill.bench.eval.ExtractionScore;
import dev.newsmill.bench.eval.SeedScore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsmill eval extraction}. */
@Command(
        name = "extraction",
        description = "Measures how much of the labelled articles' texts is found, and how much else.",
        footer = "  newsmill eval extraction --gold ../shared/gold --details")
public final class EvalExtractionCommand implements Callable<Integer> {
    private static final int NAME = 64;

    private final Terminal terminal;

    @Mixin
    GoldOptions options = new GoldOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    public EvalExtractionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        options.print(
                terminal,
                ExtractionReport.measure(
                        options.gold, Seeds.folder(System.getProperty("newsmill.seeds")), options.details),
                this::print);
        return 0;
    }

    private void print(ExtractionReport report) {
        if (options.details) {
            Table pages = new Table(List.of(
                    Column.text("corpus", NAME),
                    Column.text("page", NAME),
                    Column.number("f1"),
                    Column.number("right"),
                    Column.number("found"),
                    Column.number("labelled")));
            report.corpora().values().stream()
                    .flatMap(score -> score.details().stream())
                    .forEach(row -> pages.row(
                            row.corpus(), row.page(), number(row.f1()), row.right(), row.found(), row.labelled()));
            GoldOptions.printDetails(terminal, pages);
        }
        Table sums = new Table(List.of(
                Column.text("corpus", NAME),
                Column.number("pages"),
                Column.number("f1"),
                Column.number("precision"),
                Column.number("recall")));
        report.corpora().forEach((name, score) -> add(sums, name, score));
        add(sums, "all", report.all());
        sums.lines().forEach(terminal::print);
        SeedScore seeds = report.seeds();
        if (seeds != null) {
            terminal.print("seeds: " + seeds.exact() + " of " + seeds.documents() + " exact");
            seeds.problems().forEach(terminal::print);
        }
    }

    private static void add(Table table, String name, ExtractionScore score) {
        table.row(name, score.pages(), number(score.f1()), number(score.precision()), number(score.recall()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
