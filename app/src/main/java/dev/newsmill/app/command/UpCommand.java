package dev.newsmill.app.command;

import dev.newsmill.app.local.LocalOptions;
import dev.newsmill.app.local.LocalSystem;
import dev.newsmill.app.local.Parts;
import dev.newsmill.app.local.Port;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill up}: a working system on one machine. */
@Command(
        name = "up",
        description = "Starts a working single-machine system that keeps its data. Stays up until Ctrl-C.",
        footer = "  newsmill up --data-dir ~/news")
public final class UpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "newsmill-data",
            description = "Where everything is kept. Default: ${DEFAULT-VALUE}.")
    Path dataDirectory = Path.of("newsmill-data");

    @Option(
            names = "--console-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where the console listens. Default: ${DEFAULT-VALUE}.")
    int consolePort = 8080;

    @Option(
            names = "--ingest-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Where articles are taken by HTTP. Default: ${DEFAULT-VALUE}.")
    int ingestPort = 8081;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of the raw topic, when it is made. Default: ${DEFAULT-VALUE}.")
    int partitions = 4;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads of the enrichment. Default: ${DEFAULT-VALUE}.")
    int threads = 2;

    @Mixin
    ReleaseOptions release = new ReleaseOptions();

    @Mixin
    PublisherOption publishers = new PublisherOption();

    @Mixin
    CommonOptions common = new CommonOptions();

    public UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Returns only when the system stops. */
    @Override
    public Integer call() throws Exception {
        LocalOptions options = new LocalOptions(
                terminal.home(),
                Port.exactly(consolePort),
                Port.exactly(ingestPort),
                partitions,
                threads,
                release.read(terminal),
                publishers.read(terminal));
        Parts parts = new Parts();
        Logging.toFile(dataDirectory.resolve("log").toAbsolutePath());
        Shutdown.closes(parts);
        try (parts) {
            terminal.say("starting in '" + dataDirectory.toAbsolutePath().normalize() + "' ...");
            LocalSystem system = LocalSystem.start(dataDirectory, options, parts);
            Announcement.of(system, terminal, parts);
            terminal.print("console: " + system.endpoints().consoleUrl());
            terminal.print("ingest:  " + system.endpoints().ingestUrl() + "/v1/articles");
            terminal.print("kafka:   " + system.endpoints().bootstrapServers());
            terminal.print("log:     " + dataDirectory.resolve("log").resolve("newsmill.log"));
            boolean running = true;
            while (running) {
                running = system.watch(Duration.ofHours(1));
            }
            return 0;
        }
    }
}
