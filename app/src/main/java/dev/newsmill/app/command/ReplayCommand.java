package dev.newsmill.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsmill replay}: enriching history again. */
@Command(
        name = "replay",
        description = "Enriches history again beside the live run, and compares.",
        synopsisSubcommandLabel = "COMMAND",
        footer = "  newsmill replay start --run r2 --wait")
public final class ReplayCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    /** Names the sub-commands that are missing. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do: start or verify");
    }
}
