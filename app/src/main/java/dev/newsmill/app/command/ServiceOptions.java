package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.events.RunName;
import dev.newsmill.events.TopicSetup;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a process of its own needs: broker, database, topics. */
final class ServiceOptions {
    @Mixin
    TargetOptions target = new TargetOptions();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for broker and database. Default: ${DEFAULT-VALUE}.")
    int wait = 60;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "6",
            description = "Partitions of the raw topic, when it has to be made. Default: ${DEFAULT-VALUE}.")
    int partitions = 6;

    @Option(
            names = "--replication",
            paramLabel = "N",
            defaultValue = "-1",
            description =
                    "Replicas of topics that have to be made; -1 is the broker's default. Default: ${DEFAULT-VALUE}.")
    short replication = -1;

    /** Waits for what is needed and creates the topics that are missing. */
    Target connect(Terminal terminal, Set<Need> needs) throws ExecutionException, InterruptedException {
        if (partitions < 1 || wait < 1) {
            throw new IllegalArgumentException("--partitions and --wait must be at least 1");
        }
        Logging.toStandardError();
        Target system = target.connect(terminal, needs, Duration.ofSeconds(wait));
        try (Admin admin = Admin.create(Reach.settings(system.bootstrapServers(), system.kafka()))) {
            TopicSetup.ensure(admin, RunName.LIVE, partitions, replication);
        }
        return system;
    }
}
