package dev.newsmill.it.flow;

import dev.newsmill.app.embedded.EmbeddedBroker;
import dev.newsmill.app.embedded.FreePort;
import dev.newsmill.events.RunName;
import dev.newsmill.events.TopicSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** A broker with the topics of some runs and nothing else. */
record OneBroker(EmbeddedBroker broker) implements AutoCloseable {
    static OneBroker start(Path folder, int partitions, List<RunName> runs)
            throws ExecutionException, InterruptedException {
        OneBroker started = new OneBroker(EmbeddedBroker.start(
                folder.resolve("broker"), new EmbeddedBroker.Ports(FreePort.preferring(0), FreePort.preferring(0))));
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", started.servers()))) {
            for (RunName run : runs) {
                TopicSetup.ensure(admin, run, partitions, (short) 1);
            }
        }
        return started;
    }

    String servers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        broker.close();
    }
}
