package dev.newsmill.it.flow;

import dev.newsmill.app.local.Words;
import dev.newsmill.console.ConsoleConfig;
import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.enrich.EnrichRunner;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.RunName;
import dev.newsmill.events.TopicSetup;
import dev.newsmill.ingest.ArticlePublisher;
import dev.newsmill.ingest.IngestConfig;
import dev.newsmill.ingest.file.FileConnector;
import dev.newsmill.sink.DatabaseConfig;
import dev.newsmill.sink.SinkConfig;
import dev.newsmill.sink.SinkLoop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The bundle over the images of docker-compose.yml. Skipped where no Docker engine answers. */
@ExtendWith(DockerEngine.class)
class BundleContainerIT extends BundleExpectations {
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1");
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:17");

    @Override
    Newsmill start(Path data) throws Exception {
        kafka.start();
        postgres.start();
        String servers = kafka.getBootstrapServers();
        DatabaseConfig database =
                new DatabaseConfig(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        createTopics(servers);
        SinkLoop.migrate(database, RunName.LIVE);
        ArticlePublisher publisher = new ArticlePublisher(new IngestConfig(servers, Map.of()));
        EnrichRunner enrich = EnrichRunner.start(
                new EnrichConfig(servers, RunName.LIVE, data.resolve("streams"), 2, Map.of()), Release.current());
        SinkLoop sink = new SinkLoop(new SinkConfig(servers, database, RunName.LIVE, Map.of()), new Words());
        Thread sinkThread = new Thread(sink, "sink");
        sinkThread.start();
        ConsoleConfig console = new ConsoleConfig(
                "127.0.0.1",
                0,
                servers,
                database.url(),
                database.user(),
                database.password(),
                RunName.LIVE,
                Map.of(),
                List.of());
        FileConnector files = new FileConnector(publisher, Clock.systemUTC(), "local");
        return new Newsmill(servers, console, path -> files.read(List.of(path)), "", "", () -> {
            publisher.close();
            enrich.close();
            sink.close();
        });
    }

    @AfterAll
    void stopContainers() {
        kafka.stop();
        postgres.stop();
    }

    private static void createTopics(String servers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            TopicSetup.ensure(admin, RunName.LIVE, 3, (short) 1);
        }
    }
}
