package dev.newsmill.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** {@code newsmill train}: makes models. */
@Command(
        name = "train",
        description = "Trains the models that are shipped.",
        synopsisSubcommandLabel = "COMMAND",
        footer = "  newsmill train entities --data text/training --out model.gz")
public final class TrainCommand implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    /** Names the sub-commands that are missing. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to train: entities");
    }
}
