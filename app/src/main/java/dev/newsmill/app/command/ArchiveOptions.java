package dev.newsmill.app.command;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.ingest.ArticleSink;
import dev.newsmill.ingest.IngestReport;
import dev.newsmill.ingest.file.FileConnector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which articles a table is learned from, and where it goes. */
final class ArchiveOptions {
    @Option(
            names = "--from",
            paramLabel = "PATH",
            required = true,
            arity = "1..*",
            description = "Files and folders, as 'ingest files' reads them.")
    List<Path> from = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the table is written.")
    Path out = Path.of("table");

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "files",
            description = "Source of files that name none. Default: ${DEFAULT-VALUE}.")
    String source = "files";

    /**
     * Hands every readable article to the learner, where a broker would take it.
     *
     * @throws IllegalArgumentException if there is no article to learn from, or no folder for the table
     */
    IngestReport read(Terminal terminal, Consumer<ArticleFetched> learner) {
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "--out: there is no folder '" + folder + "'; create it, or name another");
        }
        IngestReport report = new FileConnector(new Taker(learner), Clock.systemUTC(), source).read(from);
        report.notes().forEach(terminal::say);
        report.problems().forEach(terminal::say);
        if (report.acknowledged() == report.unreadable()) {
            String names = from.stream().map(path -> "'" + path + "'").collect(Collectors.joining(", "));
            throw new IllegalArgumentException("--from: no article in " + names + "; nothing was learned or written");
        }
        return report;
    }

    private static final class Taker implements ArticleSink {
        private final Consumer<ArticleFetched> learner;
        private long taken;

        private Taker(Consumer<ArticleFetched> learner) {
            this.learner = learner;
        }

        @Override
        public CompletionStage<RawCoordinates> publish(ArticleFetched article) {
            learner.accept(article);
            return publishUnreadable(new byte[0]);
        }

        @Override
        public CompletionStage<RawCoordinates> publishUnreadable(byte[] line) {
            return CompletableFuture.completedStage(new RawCoordinates(0, taken++));
        }
    }
}
