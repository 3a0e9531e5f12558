package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.replay.RunRegistry;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.Run;
import dev.newsmill.events.RunName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsmill floor}: frees what is kept for comparison with old documents. */
@Command(
        name = "floor",
        description = {
            "Drops what is kept of documents in eras below ERA, so that later articles are no longer compared with them.",
            "An era is a 30-day block since 1970-01-01. A floor only rises. What still arrives for eras below ERA + 1 is",
            "flagged 'degraded: floor', below ERA 'closed'. Nothing is ever dropped without this command."
        },
        footer = "  newsmill floor 681")
public final class FloorCommand implements Callable<Integer> {
    private static final int DAYS_PER_ERA = 30;

    private final Terminal terminal;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "ERA", description = "The oldest era to keep.")
    int era;

    @Option(names = "--run", paramLabel = "NAME", defaultValue = "live", description = "Default: ${DEFAULT-VALUE}.")
    String run = "live";

    @Mixin
    CommonOptions common = new CommonOptions();

    public FloorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 when the floor is registered; the shards follow within seconds. */
    @Override
    public Integer call() throws Exception {
        if (era < 1) {
            throw new IllegalArgumentException("ERA: " + era + " given; the first era that can be kept is 1");
        }
        Clock clock = Clock.systemUTC();
        long today = LocalDate.now(clock).toEpochDay() / DAYS_PER_ERA;
        if (era > today) {
            throw new IllegalArgumentException("ERA: " + era + " given, which has not begun; today's era is " + today
                    + ", and a floor cannot be lowered again");
        }
        try (Target system = target.connect(terminal, EnumSet.of(Need.BROKER))) {
            Run raised = new RunRegistry(Reach.settings(system.bootstrapServers(), system.kafka()))
                    .raiseFloor(new RunName(run), era, Release.current(), clock);
            terminal.print("run '" + run + "' keeps documents from era " + raised.floor() + " on, which began on "
                    + LocalDate.ofEpochDay((long) era * DAYS_PER_ERA));
        }
        return 0;
    }
}
