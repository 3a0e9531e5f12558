package dev.newsmill.app.replay;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.local.Parts;
import dev.newsmill.app.local.Running;
import dev.newsmill.console.ConsoleConfig;
import dev.newsmill.console.Ledger;
import dev.newsmill.console.LedgerQueries;
import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.Run;
import dev.newsmill.events.RunName;
import dev.newsmill.events.TopicSetup;
import dev.newsmill.sink.DatabaseConfig;
import dev.newsmill.sink.SinkConfig;
import dev.newsmill.sink.SinkLoop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * A run that enriches history beside the live one: its own application id, topics and tables; it never touches the live run's. Thread-safe.
 */
public final class Replay implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final Run run;
    private final Parts parts;
    private final Running running;
    private final LedgerQueries ledgers;

    private Replay(Run run, Parts parts, Running running, LedgerQueries ledgers) {
        this.run = run;
        this.parts = parts;
        this.running = running;
        this.ledgers = ledgers;
    }

    /**
     * Where a replay works.
     *
     * @param view the console's view of the run: broker, database and run
     * @param stateDir local state; may be shared with other runs
     */
    public record Place(ConsoleConfig view, Path stateDir, int threads) {
        Map<String, Object> kafka() {
            var settings = new HashMap<String, Object>(view.kafka());
            settings.put("bootstrap.servers", view.bootstrapServers());
            return settings;
        }

        DatabaseConfig database() {
            return new DatabaseConfig(view.databaseUrl(), view.databaseUser(), view.databasePassword());
        }
    }

    /**
     * Registers and starts a run; one that was stopped before goes on.
     *
     * @param release which enriches; must be that of the run, if it was stopped before
     * @param parts takes over what is started
     * @throws Failure if the name stands for a run of another release
     * @throws IllegalArgumentException if it is the live run
     */
    public static Replay start(Place place, Release release, Parts parts)
            throws ExecutionException, InterruptedException {
        RunName name = place.view().run();
        if (name.equals(RunName.LIVE)) {
            throw new IllegalArgumentException("'live' is the live run: give the replay another name, for example r2");
        }
        try (Admin admin = Admin.create(place.kafka())) {
            TopicSetup.ensure(admin, name, 1, (short) -1);
        }
        Run run = new RunRegistry(place.kafka()).register(name, release, Clock.systemUTC());
        SinkLoop.migrate(place.database(), name);
        String servers = place.view().bootstrapServers();
        Map<String, String> kafka = place.view().kafka();
        Running running = parts.add(Running.start(
                new EnrichConfig(servers, name, place.stateDir(), place.threads(), kafka),
                new SinkConfig(servers, place.database(), name, kafka),
                release));
        return new Replay(run, parts, running, parts.add(LedgerQueries.open(place.view())));
    }

    public Run run() {
        return run;
    }

    /**
     * Waits until the history that was there when the run was registered is enriched and in the run's tables.
     *
     * @param progress is told each reading of the run's ledger
     * @throws Failure if a part stops
     */
    public void awaitHistory(Consumer<Ledger> progress) throws InterruptedException {
        Ledger ledger = ledgers.read();
        progress.accept(ledger);
        while (!covers(ledger, run.until()) || !ledger.balanced()) {
            if (!watch(GLANCE)) {
                throw new Failure("stopped before history was enriched");
            }
            ledger = ledgers.read();
            progress.accept(ledger);
        }
    }

    /** @return whether the run still goes on when the time is over */
    public boolean watch(Duration time) throws InterruptedException {
        return running.watch(time);
    }

    @Override
    public void close() {
        parts.close();
    }

    private static boolean covers(Ledger ledger, List<Long> until) {
        return ledger.partitions().size() >= until.size()
                && ledger.partitions().stream()
                        .allMatch(line ->
                                line.partition() >= until.size() || line.committed() >= until.get(line.partition()));
    }
}
