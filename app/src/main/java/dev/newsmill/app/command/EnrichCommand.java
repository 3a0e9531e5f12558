package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.local.Parts;
import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.enrich.EnrichRunner;
import dev.newsmill.events.RunName;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill enrich}: one process of the enrichment. */
@Command(
        name = "enrich",
        description = "Runs the enrichment, one process of any number, until it is stopped.",
        footer = "  newsmill enrich --bootstrap-servers kafka:9092 --state-dir /var/lib/newsmill")
public final class EnrichCommand implements Callable<Integer>, KafkaClient {
    private final Terminal terminal;

    @Mixin
    ServiceOptions service = new ServiceOptions();

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            defaultValue = "newsmill-state",
            description = "Local state; restored from the broker when lost. Default: ${DEFAULT-VALUE}.")
    Path stateDirectory = Path.of("newsmill-state");

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads. Default: ${DEFAULT-VALUE}.")
    int threads = 2;

    @Mixin
    ReleaseOptions release = new ReleaseOptions();

    @Mixin
    HealthOptions health = new HealthOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    public EnrichCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Map<?, ?> kafkaSettings() {
        KafkaOptions kafka = service.target.kafka;
        return new EnrichConfig(kafka.namedServers(), RunName.LIVE, stateDirectory, threads, kafka.settings())
                .streams();
    }

    /** Returns only when the enrichment stops. */
    @Override
    public Integer call() throws Exception {
        Parts parts = new Parts();
        Shutdown.closes(parts);
        try (parts;
                Target system = service.connect(terminal, EnumSet.of(Need.BROKER))) {
            EnrichConfig config =
                    new EnrichConfig(system.bootstrapServers(), RunName.LIVE, stateDirectory, threads, system.kafka());
            EnrichRunner runner = parts.add(EnrichRunner.start(config, release.release(terminal)));
            health.serve(
                    terminal,
                    parts,
                    Map.of("broker", HealthOptions.broker(system), "progress", HealthOptions.progress(runner)));
            runner.await();
            return 0;
        }
    }
}
