package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.local.Parts;
import dev.newsmill.console.ConsoleConfig;
import dev.newsmill.console.ConsoleServer;
import dev.newsmill.console.Publishers;
import dev.newsmill.events.RunName;
import dev.newsmill.sink.SinkLoop;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill console}: the process that serves pages and the query API. */
@Command(
        name = "console",
        description = "Serves the web console and the query API until it is stopped.",
        footer =
                "  newsmill console --bootstrap-servers kafka:9092 --database-url jdbc:postgresql://postgres:5432/newsmill")
public final class ConsoleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    ServiceOptions service = new ServiceOptions();

    @Mixin
    ListenOptions listen = new ListenOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    int port = 8080;

    @Option(
            names = "--console-keys",
            paramLabel = "KEY,...",
            split = ",",
            description = "Keys of which a reader must present one; better given as NEWSMILL_CONSOLE_KEYS.")
    List<String> keys = List.of();

    @Mixin
    PublisherOption publishers = new PublisherOption();

    @Mixin
    CommonOptions common = new CommonOptions();

    public ConsoleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Returns only when the process is told to end. */
    @Override
    public Integer call() throws Exception {
        listen.requireFree(port);
        Publishers counted = publishers.read(terminal);
        Parts parts = new Parts();
        Shutdown.closes(parts);
        try (parts;
                Target system = service.connect(terminal, EnumSet.allOf(Need.class))) {
            SinkLoop.migrate(system.database(), RunName.LIVE);
            ConsoleServer server = parts.add(ConsoleServer.start(new ConsoleConfig(
                    listen.host,
                    port,
                    system.bootstrapServers(),
                    system.database().url(),
                    system.database().user(),
                    system.database().password(),
                    RunName.LIVE,
                    system.kafka(),
                    keys,
                    listen.publishedOnLoopback,
                    counted)));
            terminal.print("console: http://" + listen.host + ":" + server.port());
            new CountDownLatch(1).await();
            return 0;
        }
    }
}
