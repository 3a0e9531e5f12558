package dev.newsmill.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsmill learn}: tables made from history. */
@Command(
        name = "learn",
        description = "Makes tables from articles of the past, for use by later runs.",
        synopsisSubcommandLabel = "COMMAND",
        footer = "  newsmill learn boilerplate --from archive/ --out boilerplate.tsv")
public final class LearnCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    /** Names the sub-commands that are missing. */
    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to learn: " + String.join(", ", spec.subcommands().keySet()));
    }
}
