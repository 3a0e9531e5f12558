package dev.newsmill.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.newsmill.app.demo.ArticleTable;
import dev.newsmill.app.demo.DemoReport;
import dev.newsmill.app.demo.Seeds;
import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.local.LocalOptions;
import dev.newsmill.app.local.LocalSystem;
import dev.newsmill.app.local.Parts;
import dev.newsmill.app.local.Port;
import dev.newsmill.console.ArticlePage;
import dev.newsmill.console.ArticleQueries;
import dev.newsmill.console.ArticleQuery;
import dev.newsmill.console.Ledger;
import dev.newsmill.events.Json;
import dev.newsmill.ingest.IngestReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill demo}: everything on this machine, fed with the bundled documents. */
@Command(
        name = "demo",
        description =
                "Starts a broker, a database and every process on this machine, feeds the bundled documents and shows"
                        + " what became of them. Stays up until Ctrl-C.",
        footer = "  newsmill demo --once --json")
public final class DemoCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;
    private static final int SHOWN = 50;

    private final Terminal terminal;

    @Option(names = "--once", description = "Exit when everything is processed: 0 only if the ledger balances.")
    boolean once;

    @Option(names = "--json", description = "Print one JSON object as the last line of standard output.")
    boolean json;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep everything here for the next run. Default: a temporary folder.")
    @Nullable
    Path dataDirectory;

    @Option(
            names = "--console-port",
            paramLabel = "PORT",
            description = "Where the console listens. Default: 8080, or a free port when that is taken.")
    @Nullable
    Integer consolePort;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Fail when processing takes longer. Default: ${DEFAULT-VALUE}.")
    int timeout = 120;

    @Mixin
    ReleaseOptions release = new ReleaseOptions();

    @Mixin
    PublisherOption publishers = new PublisherOption();

    @Mixin
    CommonOptions common = new CommonOptions();

    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 if the ledger balances, else 1. */
    @Override
    public Integer call() throws Exception {
        LocalOptions options = options();
        Path seeds = Seeds.folder(System.getProperty("newsmill.seeds"));
        Parts parts = new Parts();
        Path directory = dataDirectory == null ? temporary(parts) : dataDirectory;
        Logging.toFile(directory.resolve("log").toAbsolutePath());
        Shutdown.closes(parts);
        try (parts) {
            terminal.say("starting broker, database, enrichment, sink, console and ingest in '" + directory + "' ...");
            LocalSystem system = LocalSystem.start(directory, options, parts);
            Announcement.of(system, terminal, parts);
            Duration startup = sinceStart();
            Ledger before = drained(system);
            feed(system, seeds);
            Ledger after = drained(system);
            DemoReport report = DemoReport.between(before, after, startup, sinceStart());
            print(system, after, report);
            if (!once) {
                stay(system);
            }
            return after.balanced() ? 0 : 1;
        }
    }

    private LocalOptions options() {
        Port console = consolePort == null ? Port.preferring(USUAL_PORT) : Port.exactly(consolePort);
        return LocalOptions.of(terminal.home())
                .with(console, Port.preferring(USUAL_PORT + 1))
                .with(release.read(terminal))
                .with(publishers.read(terminal));
    }

    private void feed(LocalSystem system, Path seeds) {
        IngestReport fed = system.feed(seeds);
        fed.problems().forEach(terminal::say);
        terminal.say("fed " + fed.acknowledged() + " records from '" + seeds + "'");
        if (!fed.problems().isEmpty()) {
            throw new Failure(fed.problems().size() + " documents of '" + seeds + "' could not be sent");
        }
    }

    private Ledger drained(LocalSystem system) throws InterruptedException {
        try (Progress progress = new Progress(terminal, System.err)) {
            return system.awaitDrained(Duration.ofSeconds(timeout), progress::show);
        }
    }

    private void print(LocalSystem system, Ledger ledger, DemoReport report) throws JsonProcessingException {
        Consumer<String> paper = json ? terminal::say : terminal::print;
        try (ArticleQueries queries = ArticleQueries.open(system.consoleConfig())) {
            ArticlePage page = queries.list(ArticleQuery.latest(SHOWN));
            ArticleTable.lines(page.articles()).forEach(paper);
        }
        paper.accept("");
        Texts.ledger(ledger).forEach(paper);
        Texts.flags(ledger).forEach(paper);
        paper.accept("this run: " + report.articles() + " records: " + report.outcomes());
        paper.accept(Texts.verdict(ledger));
        if (!once) {
            paper.accept("console: " + system.endpoints().consoleUrl() + "   ingest: "
                    + system.endpoints().ingestUrl() + "/v1/articles   (Ctrl-C stops)");
        }
        if (json) {
            terminal.print(Json.MAPPER.writeValueAsString(report));
        }
    }

    private static void stay(LocalSystem system) throws InterruptedException {
        boolean running = true;
        while (running) {
            running = system.watch(Duration.ofHours(1));
        }
    }

    private static Duration sinceStart() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    private static Path temporary(Parts parts) {
        try {
            Path folder = Files.createTempDirectory("newsmill-demo");
            parts.add(() -> Folders.delete(folder));
            return folder;
        } catch (IOException e) {
            throw new Failure("no temporary folder can be made: " + e.getMessage() + "; use --data-dir", e);
        }
    }
}
