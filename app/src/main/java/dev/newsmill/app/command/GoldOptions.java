package dev.newsmill.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where labelled data lies and how much of a measurement is shown. */
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
}
