package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.local.Parts;
import dev.newsmill.app.local.Words;
import dev.newsmill.events.RunName;
import dev.newsmill.sink.DatabaseConfig;
import dev.newsmill.sink.SinkConfig;
import dev.newsmill.sink.SinkLoop;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsmill sink}: the process that writes the database. */
@Command(
        name = "sink",
        description = "Writes events to the database until it is stopped.",
        footer =
                "  newsmill sink --bootstrap-servers kafka:9092 --database-url jdbc:postgresql://postgres:5432/newsmill")
public final class SinkCommand implements Callable<Integer>, KafkaClient {
    private final Terminal terminal;

    @Mixin
    ServiceOptions service = new ServiceOptions();

    @Mixin
    HealthOptions health = new HealthOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    public SinkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Map<?, ?> kafkaSettings() {
        KafkaOptions kafka = service.target.kafka;
        DatabaseConfig database = service.target.database.config();
        return new SinkConfig(kafka.namedServers(), database, RunName.LIVE, kafka.settings()).consumer();
    }

    /** Returns only when the sink stops. */
    @Override
    public Integer call() throws Exception {
        if (service.target.isLocal()) {
            throw new IllegalArgumentException(
                    "a system on this machine has its own sink, and a second one would end it:"
                            + " name the system this sink is for with --bootstrap-servers and --database-url");
        }
        Parts parts = new Parts();
        Shutdown.closes(parts);
        try (parts;
                Target system = service.connect(terminal, EnumSet.allOf(Need.class))) {
            SinkLoop.migrate(system.database(), RunName.LIVE);
            SinkLoop loop = parts.add(new SinkLoop(
                    new SinkConfig(system.bootstrapServers(), system.database(), RunName.LIVE, system.kafka()),
                    new Words()));
            health.serve(
                    terminal,
                    parts,
                    Map.of(
                            "broker", HealthOptions.broker(system),
                            "database", HealthOptions.database(system),
                            "progress", HealthOptions.progress(loop)));
            loop.run();
            return 0;
        }
    }
}
