package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.replay.Comparison;
import dev.newsmill.app.replay.RunRegistry;
import dev.newsmill.events.Json;
import dev.newsmill.events.RunName;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill replay verify}. */
@Command(
        name = "verify",
        description =
                "Compares a run with the live one, record by record; exit code 0 only if they are equal and not empty.",
        footer = "  newsmill replay verify --run r2 --json")
public final class ReplayVerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Option(names = "--run", paramLabel = "NAME", required = true, description = "The run's name, for example r2.")
    String run = "";

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Mixin
    CommonOptions common = new CommonOptions();

    public ReplayVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 if the runs are equal and not empty, else 1. */
    @Override
    public Integer call() throws Exception {
        RunName name = new RunName(run);
        try (Target system = target.connect(terminal, EnumSet.of(Need.BROKER))) {
            Map<String, Object> kafka = Reach.settings(system.bootstrapServers(), system.kafka());
            if (new RunRegistry(kafka).find(name).isEmpty()) {
                throw new Failure(
                        "there is no run '" + name + "': start it with 'newsmill replay start --run " + name + "'");
            }
            Comparison comparison = Comparison.of(kafka, RunName.LIVE, name);
            if (json) {
                terminal.print(Json.MAPPER.writeValueAsString(comparison));
            } else {
                print(comparison);
            }
            return comparison.equal() ? 0 : 1;
        }
    }

    private void print(Comparison comparison) {
        terminal.print("compared: " + comparison.outcomes() + " raw records, " + comparison.documents() + " documents, "
                + comparison.verdicts() + " verdicts, " + comparison.currentVersions() + " current versions");
        if (comparison.notCompared() > 0) {
            terminal.print(
                    comparison.notCompared() + " raw records have been processed by one run only; what they changed"
                            + " may show as different verdicts");
        }
        comparison.differences().forEach((what, count) -> terminal.print("differs: " + what + " × " + count));
        comparison.first().forEach(line -> terminal.print("  " + line));
        terminal.print(
                comparison.equal()
                        ? "runs '" + comparison.left() + "' and '" + comparison.right() + "' are equal"
                        : comparison.outcomes() == 0
                                ? "nothing to compare: one of the runs is empty"
                                : "runs '" + comparison.left() + "' and '" + comparison.right() + "' DIFFER");
    }
}
