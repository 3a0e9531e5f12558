package dev.newsmill.app.command;

import dev.newsmill.app.demo.Seeds;
import dev.newsmill.app.embedded.EmbeddedBroker;
import dev.newsmill.app.embedded.FreePort;
import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.local.Parts;
import dev.newsmill.bench.BenchConfig;
import dev.newsmill.bench.BenchReport;
import dev.newsmill.bench.Benchmark;
import dev.newsmill.bench.HistoryBenchmark;
import dev.newsmill.bench.HistoryReport;
import dev.newsmill.events.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill bench}: how fast this machine enriches. */
@Command(
        name = "bench",
        description =
                "Measures the text functions, the bare enrich function, the topology with exactly-once, a pass-through topology, the latency of"
                        + " an idle system, and the cost of duplicates as history grows, on brokers of its own and on articles made from"
                        + " the bundled ones.",
        footer = "  newsmill bench --articles 5000 --history 300000 --json")
public final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Articles to measure with. Default: ${DEFAULT-VALUE}.")
    int articles = 5000;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Articles before the measurement. Default: ${DEFAULT-VALUE}.")
    int warmUp = 2000;

    @Option(
            names = "--history",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Documents of the longest history for which the cost of duplicates is measured."
                    + " Default: ${DEFAULT-VALUE}.")
    int history = 10_000;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads of the function and of each topology. Default: ${DEFAULT-VALUE}.")
    int threads = 2;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of each topic. Default: ${DEFAULT-VALUE}.")
    int partitions = 4;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Of the generator: equal seeds give equal articles. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--json", description = "Print one JSON object as the last line of standard output.")
    boolean json;

    @Mixin
    CommonOptions common = new CommonOptions();

    public BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        List<String> samples = samples(Seeds.folder(System.getProperty("newsmill.seeds")));
        Path folder = Files.createTempDirectory("newsmill-bench");
        Parts parts = new Parts();
        parts.add(() -> Folders.delete(folder));
        Logging.toFile(folder.resolve("log"));
        Shutdown.closes(parts);
        try (parts) {
            HistoryReport rows =
                    new HistoryBenchmark(onABrokerOfItsOwn(parts, folder.resolve("history")), terminal::say).run();
            BenchReport report = new Benchmark(onABrokerOfItsOwn(parts, folder), samples, terminal::say).run(rows);
            report.toTable().lines().forEach(json ? terminal::say : terminal::print);
            if (json) {
                terminal.print(Json.MAPPER.writeValueAsString(report));
            }
            return 0;
        }
    }

    private BenchConfig onABrokerOfItsOwn(Parts parts, Path folder) throws IOException {
        EmbeddedBroker broker = parts.add(EmbeddedBroker.start(
                folder.resolve("kafka"), new EmbeddedBroker.Ports(FreePort.preferring(0), FreePort.preferring(0))));
        return new BenchConfig(
                broker.bootstrapServers(),
                articles,
                warmUp,
                history,
                threads,
                partitions,
                seed,
                folder.resolve("streams"));
    }

    /** The crawled pages among the demo's documents. */
    private static List<String> samples(Path seeds) throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(seeds)) {
            pages = files.filter(file -> file.getFileName().toString().matches("\\d{3}_[0-9a-f]+\\.txt"))
                    .sorted()
                    .toList();
        }
        if (pages.isEmpty()) {
            throw new Failure("'" + seeds + "' holds no crawled pages to make articles from");
        }
        List<String> samples = new ArrayList<>();
        for (Path page : pages) {
            samples.add(Files.readString(page));
        }
        return samples;
    }
}
