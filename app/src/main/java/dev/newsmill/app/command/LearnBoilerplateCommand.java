package dev.newsmill.app.command;

import dev.newsmill.enrich.Site;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.ingest.ArticleSink;
import dev.newsmill.ingest.IngestReport;
import dev.newsmill.ingest.file.FileConnector;
import dev.newsmill.text.decode.Decoder;
import dev.newsmill.text.extract.BoilerplateLearner;
import dev.newsmill.text.extract.Extractor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill learn boilerplate}. */
@Command(
        name = "boilerplate",
        description = {
            "Finds the lines that stand in at least three articles of a site and writes them as a table.",
            "Give the table to enrich, up, demo or replay start with --boilerplate; it then is part of the release."
        },
        footer = "  newsmill learn boilerplate --from archive/ --out boilerplate.tsv")
public final class LearnBoilerplateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            required = true,
            arity = "1..*",
            description = "Files and folders, as 'ingest files' reads them.")
    List<Path> from = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the table is written.")
    Path out = Path.of("boilerplate.tsv");

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "files",
            description = "Source of files that name none. Default: ${DEFAULT-VALUE}.")
    String source = "files";

    @Mixin
    CommonOptions common = new CommonOptions();

    public LearnBoilerplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * 0 if everything could be read.
     *
     * @throws IllegalArgumentException if there is no article to learn from, or no folder for the table
     */
    @Override
    public Integer call() throws Exception {
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "--out: there is no folder '" + folder + "'; create it, or name another");
        }
        Learning learning = new Learning();
        IngestReport report = new FileConnector(learning, Clock.systemUTC(), source).read(from);
        report.notes().forEach(terminal::say);
        report.problems().forEach(terminal::say);
        long pages = report.acknowledged() - report.unreadable();
        if (pages == 0) {
            throw new IllegalArgumentException("--from: no article in " + names() + "; nothing was learned or written");
        }
        String table = learning.learner.table();
        Files.writeString(out, table);
        terminal.print(pages + " pages read, " + (table.lines().count() - 1)
                + " lines in at least three articles of their site written to '" + out + "'");
        return report.problems().isEmpty() ? 0 : 1;
    }

    private String names() {
        return from.stream().map(path -> "'" + path + "'").collect(Collectors.joining(", "));
    }

    /** Takes articles where a broker would. */
    private static final class Learning implements ArticleSink {
        private final BoilerplateLearner learner = new BoilerplateLearner();
        private long taken;

        @Override
        public CompletionStage<RawCoordinates> publish(ArticleFetched article) {
            String text = article.body().text();
            String content = text == null
                    ? Decoder.decode(article.body().toBytes(), article.declaredCharset())
                            .text()
                    : text;
            learner.add(
                    Site.of(article), article.id().value(), Extractor.formOf(article.contentType(), content), content);
            return publishUnreadable(new byte[0]);
        }

        @Override
        public CompletionStage<RawCoordinates> publishUnreadable(byte[] line) {
            return CompletableFuture.completedStage(new RawCoordinates(0, taken++));
        }
    }
}
