package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.health.Check;
import dev.newsmill.app.health.HealthServer;
import dev.newsmill.app.local.Parts;
import dev.newsmill.enrich.EnrichRunner;
import dev.newsmill.enrich.Progress;
import dev.newsmill.sink.SinkLoop;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a process without a server of its own says whether it works. */
final class HealthOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How long a process may do nothing, although something waits, before it is called unwell. */
    private static final Duration STILL = Duration.ofSeconds(60);

    @Option(
            names = "--health-port",
            paramLabel = "PORT",
            description = "Answer GET /health on this port; 0 takes a free one. Default: do not.")
    @Nullable
    Integer port;

    @Option(
            names = "--health-host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to answer on. Default: ${DEFAULT-VALUE}.")
    String host = "127.0.0.1";

    void serve(Terminal terminal, Parts parts, Map<String, Check> checks) {
        if (port != null) {
            HealthServer server = parts.add(HealthServer.start(host, port, checks));
            terminal.print("health: http://" + host + ":" + server.port() + "/health");
        }
    }

    static Check broker(Target system) {
        return () -> problem(() -> Reach.broker(system.bootstrapServers(), system.kafka(), PATIENCE));
    }

    static Check database(Target system) {
        return () -> problem(() -> Reach.database(system.database(), PATIENCE));
    }

    static Check progress(EnrichRunner runner) {
        return () -> {
            Progress progress = runner.progress();
            return progress.still().compareTo(STILL) < 0
                    ? Optional.empty()
                    : Optional.of("state " + progress.state() + ", but nothing was committed or restored for "
                            + progress.still().toSeconds() + " s; " + progress.waiting() + " records wait, "
                            + progress.restoring() + " are to be restored");
        };
    }

    static Check progress(SinkLoop loop) {
        return () -> loop.sinceLastStep().compareTo(STILL) < 0
                ? Optional.empty()
                : Optional.of("nothing was read or written for "
                        + loop.sinceLastStep().toSeconds() + " s");
    }

    private static Optional<String> problem(Attempt attempt) throws InterruptedException {
        try {
            attempt.run();
            return Optional.empty();
        } catch (Failure e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private interface Attempt {
        void run() throws InterruptedException;
    }
}
