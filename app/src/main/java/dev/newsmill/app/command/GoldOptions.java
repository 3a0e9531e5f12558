package dev.newsmill.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.newsmill.app.table.Table;
import dev.newsmill.events.Json;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where labelled data lies, how much of a measurement is shown, and in which form. */
@Command
final class GoldOptions {
    @Option(
            names = "--gold",
            paramLabel = "DIR",
            defaultValue = "../shared/gold",
            description = "Folder of labelled data; docs/evaluation.md describes it. Default: ${DEFAULT-VALUE}.")
    Path gold = Path.of("../shared/gold");

    @Option(names = "--details", description = "Also show a row for each page.")
    boolean details;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    /** Prints a report as one JSON object where that is asked for, else as the command lays it out. */
    <R> void print(Terminal terminal, R report, Consumer<R> tables) throws JsonProcessingException {
        if (json) {
            terminal.print(Json.MAPPER.writeValueAsString(report));
        } else {
            tables.accept(report);
        }
    }

    /** Prints the rows that stand before the sums. */
    static void printDetails(Terminal terminal, Table rows) {
        rows.lines().forEach(terminal::print);
        terminal.print("");
    }
}
