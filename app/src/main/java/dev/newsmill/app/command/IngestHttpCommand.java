package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.local.Parts;
import dev.newsmill.ingest.ArticlePublisher;
import dev.newsmill.ingest.IngestConfig;
import dev.newsmill.ingest.http.IngestHttpConfig;
import dev.newsmill.ingest.http.IngestServer;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill ingest http}. */
@Command(
        name = "http",
        description = "Takes articles by POST /v1/articles until it is stopped.",
        footer = "  newsmill ingest http --port 8081 --bootstrap-servers kafka:9092")
public final class IngestHttpCommand implements Callable<Integer>, KafkaClient {
    private final Terminal terminal;

    @Mixin
    ServiceOptions service = new ServiceOptions();

    @Mixin
    ListenOptions listen = new ListenOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    int port = 8081;

    @Option(
            names = "--ingest-keys",
            paramLabel = "KEY,...",
            split = ",",
            description = "Keys of which a sender must present one; better given as NEWSMILL_INGEST_KEYS.")
    List<String> keys = List.of();

    @Mixin
    CommonOptions common = new CommonOptions();

    public IngestHttpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Map<?, ?> kafkaSettings() {
        KafkaOptions kafka = service.target.kafka;
        return new IngestConfig(kafka.namedServers(), kafka.settings()).producer();
    }

    /** Returns only when the process is told to end. */
    @Override
    public Integer call() throws Exception {
        IngestHttpConfig config = new IngestHttpConfig(listen.host, port, keys, listen.publishedOnLoopback);
        listen.requireFree(port);
        Parts parts = new Parts();
        Shutdown.closes(parts);
        try (parts;
                Target system = service.connect(terminal, EnumSet.of(Need.BROKER))) {
            ArticlePublisher publisher =
                    parts.add(new ArticlePublisher(new IngestConfig(system.bootstrapServers(), system.kafka())));
            IngestServer server = parts.add(IngestServer.start(config, publisher, Clock.systemUTC()));
            terminal.print("ingest: http://" + listen.host + ":" + server.port() + "/v1/articles");
            new CountDownLatch(1).await();
            return 0;
        }
    }
}
