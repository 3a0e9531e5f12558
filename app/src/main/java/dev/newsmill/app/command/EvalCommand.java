package dev.newsmill.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsmill eval}: how good the results are. */
@Command(
        name = "eval",
        description = "Measures on labelled data how good the results are.",
        synopsisSubcommandLabel = "COMMAND",
        footer = "  newsmill eval extraction --gold ../shared/gold")
public final class EvalCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    /** Names the sub-commands that are missing. */
    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to measure: " + String.join(", ", spec.subcommands().keySet()));
    }
}
