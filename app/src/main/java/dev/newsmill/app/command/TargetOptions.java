package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.local.DataDirectory;
import dev.newsmill.app.local.Endpoints;
import dev.newsmill.app.local.Infrastructure;
import dev.newsmill.app.local.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Which system a command talks to: the brokers and the database named by flags; else that of a data directory, started for this
 * command if it does not run; else the one that runs on this machine.
 */
final class TargetOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What a command cannot do without. */
    enum Need {
        BROKER,
        DATABASE
    }

    @Mixin
    KafkaOptions kafka = new KafkaOptions();

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Data directory of a system on this machine; it need not be running.")
    @Nullable
    Path dataDirectory;

    /** @throws Failure if there is no such system or it does not answer */
    Target connect(Terminal terminal, Set<Need> needs) throws InterruptedException {
        return connect(terminal, needs, PATIENCE);
    }

    /** The same, for a process that may start before its broker and database. */
    Target connect(Terminal terminal, Set<Need> needs, Duration patience) throws InterruptedException {
        if (database.url == null && !database.password.isEmpty()) {
            throw new IllegalArgumentException("--database-password is given without --database-url: name the database"
                    + " it is for, or leave both out for the system that runs on this machine");
        }
        Target target = kafka.bootstrapServers != null || database.url != null
                ? named(needs)
                : dataDirectory == null ? announced(terminal) : in(dataDirectory, terminal);
        if (needs.contains(Need.BROKER)) {
            Reach.broker(target.bootstrapServers(), target.kafka(), patience);
        }
        if (needs.contains(Need.DATABASE)) {
            Reach.database(target.database(), patience);
        }
        return target;
    }

    /** Whether the system is one of this machine's own, which runs every process itself. */
    boolean isLocal() {
        return kafka.bootstrapServers == null && database.url == null;
    }

    private Target named(Set<Need> needs) {
        String servers = kafka.bootstrapServers;
        String url = database.url;
        if (servers == null && needs.contains(Need.BROKER)) {
            throw new IllegalArgumentException("--database-url is given without --bootstrap-servers: this needs both");
        }
        if (url == null && needs.contains(Need.DATABASE)) {
            throw new IllegalArgumentException("--bootstrap-servers is given without --database-url: this needs both");
        }
        return new Target(
                servers == null ? "" : servers,
                kafka.settings(),
                database.config(),
                Path.of("newsmill-state"),
                new Parts());
    }

    private Target announced(Terminal terminal) {
        Endpoints endpoints = terminal.home()
                .running()
                .orElseThrow(() -> new Failure("no running system found: start one with 'newsmill up', or name one with"
                        + " --data-dir or with --bootstrap-servers and --database-url"));
        return of(endpoints, new Parts());
    }

    private Target in(Path directory, Terminal terminal) {
        Optional<Endpoints> running = DataDirectory.running(directory);
        if (running.isPresent()) {
            return of(running.get(), new Parts());
        }
        if (!Files.isDirectory(directory.resolve("kafka"))) {
            throw new Failure("'" + directory + "' is not a data directory of Newsmill: correct --data-dir");
        }
        terminal.say("starting broker and database of '" + directory + "' for this command ...");
        Parts parts = new Parts();
        Shutdown.closes(parts);
        synchronized (parts) {
            DataDirectory data = parts.add(DataDirectory.open(directory));
            try {
                Infrastructure infrastructure = parts.add(Infrastructure.start(data, terminal.home()));
                infrastructure.endpoints().write(data.endpoints());
                return of(infrastructure.endpoints(), parts);
            } catch (IOException e) {
                parts.close();
                throw new Failure("'" + data.endpoints() + "' cannot be written: " + e.getMessage(), e);
            } catch (Failure e) {
                parts.close();
                throw e;
            }
        }
    }

    private Target of(Endpoints endpoints, Parts started) {
        return new Target(
                endpoints.bootstrapServers(),
                kafka.settings(),
                endpoints.database(),
                endpoints.dataDirectory().resolve("streams"),
                started);
    }
}
