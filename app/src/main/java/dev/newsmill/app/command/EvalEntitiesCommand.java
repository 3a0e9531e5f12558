package dev.newsmill.app.command;

import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.bench.eval.EntityEvaluation;
import dev.newsmill.bench.eval.EntityGold;
import dev.newsmill.bench.eval.EntityReport;
import dev.newsmill.bench.eval.EntityReport.Part;
import dev.newsmill.bench.eval.EntityReport.Result;
import dev.newsmill.bench.eval.Score;
import dev.newsmill.events.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill eval entities}: precision, recall and F1 of persons, places, organisations and offices. */
@Command(
        name = "entities",
        description =
                "Tags gold texts and counts names on exact span and type, beside HanLP's own recognition; counts offices.",
        footer = "  newsmill eval entities --gold ../shared/gold --dictionary names.tsv --details")
public final class EvalEntitiesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--gold",
            paramLabel = "DIR",
            defaultValue = "../shared/gold",
            description = "Folder with *.iob2 files or entities.json, also below it. Default: ${DEFAULT-VALUE}.")
    Path gold = Path.of("../shared/gold");

    @Mixin
    DictionaryOption dictionary = new DictionaryOption();

    @Option(names = "--details", description = "List every wrong and every missed name.")
    boolean details;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Mixin
    CommonOptions common = new CommonOptions();

    public EvalEntitiesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        EntityReport report = EntityEvaluation.run(EntityGold.in(gold), dictionary.read(terminal));
        if (json) {
            terminal.print(Json.MAPPER.writeValueAsString(report.toJson(details)));
            return 0;
        }
        table(report).lines().forEach(terminal::print);
        if (details) {
            report.parts().forEach(this::details);
        }
        return 0;
    }

    private void details(Part part) {
        part.newsmill().errors().forEach(error -> terminal.print(part.name() + ": " + error));
        if (part.offices() != null) {
            part.offices().errors().forEach(error -> terminal.print(part.name() + ": " + error));
        }
    }

    private static Table table(EntityReport report) {
        Table table = new Table(List.of(
                Column.text("file", 44),
                Column.text("tagger", 18),
                Column.text("names", 16),
                Column.number("precision"),
                Column.number("recall"),
                Column.number("F1"),
                Column.number("characters per CPU-s")));
        for (Part part : report.parts()) {
            add(table, part.name(), "newsmill", part.newsmill());
            if (part.withoutDictionary() != null) {
                add(table, part.name(), "without dictionary", part.withoutDictionary());
            }
            add(table, part.name(), "HanLP", part.hanLp());
            if (part.byTwin() != null) {
                add(table, "  labels of the simplified twin", "newsmill", part.byTwin());
            }
            if (part.offices() != null) {
                row(table, "  offices", "newsmill", "offices", part.offices().score(), "");
                row(table, "", "", "inferred scopes", part.offices().inferred(), "");
            }
        }
        return table;
    }

    private static void add(Table table, String file, String tagger, Result result) {
        row(table, file, tagger, "all", result.all(), String.format(Locale.ROOT, "%,d", result.charsPerCpuSecond()));
        result.types().forEach((type, score) -> row(table, "", "", type.name().toLowerCase(Locale.ROOT), score, ""));
    }

    private static void row(Table table, String file, String tagger, String names, Score score, String speed) {
        table.row(file, tagger, names, percent(score.precision()), percent(score.recall()), percent(score.f1()), speed);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
