package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.local.Parts;
import dev.newsmill.app.replay.Replay;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.RunName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill replay start}. */
@Command(
        name = "start",
        description =
                "Enriches all history again under a name of its own, beside the live run, and follows until Ctrl-C.",
        footer = "  newsmill replay start --run r2 --wait")
public final class ReplayStartCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Option(names = "--run", paramLabel = "NAME", required = true, description = "The run's name, for example r2.")
    String run = "";

    @Option(names = "--wait", description = "Stop when the history of now is enriched and in the run's tables.")
    boolean wait;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Local state. Default: that of the system on this machine, else newsmill-state.")
    @Nullable
    Path stateDirectory;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads of the enrichment. Default: ${DEFAULT-VALUE}.")
    int threads = 2;

    @Mixin
    ReleaseOptions release = new ReleaseOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    public ReplayStartCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 when history is enriched, or the run was told to stop. */
    @Override
    public Integer call() throws Exception {
        RunName name = new RunName(run);
        Release made = release.release(terminal);
        Parts parts = new Parts();
        try (Target system = target.connect(terminal, EnumSet.allOf(Need.class))) {
            Shutdown.closes(parts);
            try (parts) {
                Path state = stateDirectory == null ? system.stateDirectory() : stateDirectory;
                Replay replay = Replay.start(new Replay.Place(system.view(name), state, threads), made, parts);
                terminal.say("run '" + name + "' enriches history up to "
                        + replay.run().until() + " by partition");
                try (Progress progress = new Progress(terminal, System.err)) {
                    replay.awaitHistory(progress::show);
                }
                terminal.print("run '" + name + "': history is enriched");
                boolean running = !wait;
                while (running) {
                    running = replay.watch(Duration.ofHours(1));
                }
            }
        }
        return 0;
    }
}
