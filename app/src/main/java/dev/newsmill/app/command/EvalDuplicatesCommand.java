package dev.newsmill.app.command;

import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.bench.duplicates.DuplicateReport;
import dev.newsmill.bench.duplicates.LabelledPairs;
import dev.newsmill.bench.duplicates.PairReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill eval duplicates}. */
@Command(
        name = "duplicates",
        description = {
            "Measures how many duplicates are found and how many other texts are taken for duplicates: on labelled pairs,",
            "or with --from on articles that are altered in known ways. Exits with 1 if a text is taken for a duplicate that",
            "is none, or with --from if a recall is below its bound."
        },
        footer = {
            "  newsmill eval duplicates --gold ../shared/gold",
            "  newsmill eval duplicates --from ../shared/gold/extraction/zh-web/cleaned --seed 7",
            "  newsmill eval duplicates --from articles/ --write pairs.jsonl"
        })
public final class EvalDuplicatesCommand implements Callable<Integer> {
    private static final int NAME = 64;

    private final Terminal terminal;

    @Mixin
    GoldOptions options = new GoldOptions();

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "Folder of articles (.txt, UTF-8) to alter instead of reading labelled pairs.")
    @Nullable
    Path from;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Chooses the alterations. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "With --from: write the altered articles as labelled pairs and measure nothing.")
    @Nullable
    Path write;

    @Mixin
    CommonOptions common = new CommonOptions();

    public EvalDuplicatesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 if every bound is met, 1 if one is missed or something else is taken for a duplicate; labelled pairs have no bound of recall. */
    @Override
    public Integer call() throws Exception {
        if (from == null) {
            PairReport pairs = LabelledPairs.measure(options.gold, options.details);
            options.print(terminal, pairs, this::print);
            return pairs.isMet() ? 0 : 1;
        }
        if (write != null) {
            terminal.print(LabelledPairs.write(from, seed, write) + " labelled pairs written to '" + write + "'");
            return 0;
        }
        DuplicateReport report = DuplicateReport.measure(from, seed);
        options.print(terminal, report, this::print);
        return report.isMet() ? 0 : 1;
    }

    private void print(PairReport report) {
        Table rows = new Table(List.of(
                Column.text("pairs of", NAME),
                Column.text("label", NAME),
                Column.number("pairs"),
                Column.number("taken for duplicates"),
                Column.number("linked")));
        report.groups()
                .forEach(group -> rows.row(
                        group.variant(),
                        group.duplicate() ? "duplicate" : "other",
                        group.pairs(),
                        group.found(),
                        group.linked()));
        rows.lines().forEach(terminal::print);
        report.wrong().forEach(terminal::print);
    }

    private void print(DuplicateReport report) {
        Table recall = new Table(List.of(
                Column.text("altered by", NAME),
                Column.number("characters"),
                Column.number("pairs"),
                Column.number("share a key"),
                Column.number("recall"),
                Column.text("at least", NAME)));
        report.recall()
                .forEach(row -> recall.row(
                        row.variant().label(),
                        row.letters(),
                        row.pairs(),
                        number((double) row.met() / row.pairs()),
                        number(row.recall()),
                        row.bound() == 0 ? "" : number(row.bound()) + (row.isMet() ? "" : " missed")));
        recall.lines().forEach(terminal::print);
        terminal.print("");
        Table wrong = new Table(List.of(
                Column.text("no duplicates", NAME),
                Column.number("pairs"),
                Column.number("share a key"),
                Column.number("taken for duplicates")));
        report.falseDuplicates().forEach(row -> wrong.row(row.among(), row.pairs(), row.met(), row.found()));
        wrong.lines().forEach(terminal::print);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
