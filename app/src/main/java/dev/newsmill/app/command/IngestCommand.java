package dev.newsmill.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsmill ingest}: the ways in. */
@Command(
        name = "ingest",
        description = "Feeds articles.",
        synopsisSubcommandLabel = "COMMAND",
        footer = "  newsmill ingest files page.html articles.jsonl.gz --source example.org")
public final class IngestCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    /** Names the sub-commands that are missing. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say where articles come from: http, files or stdin");
    }
}
