package dev.newsmill.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** {@code newsmill eval}: how good the text functions are. */
@Command(
        name = "eval",
        description = "Measures the text functions against gold data.",
        synopsisSubcommandLabel = "COMMAND",
        footer = "  newsmill eval entities --gold ../shared/gold")
public final class EvalCommand implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    /** Names the sub-commands that are missing. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to measure: entities");
    }
}
