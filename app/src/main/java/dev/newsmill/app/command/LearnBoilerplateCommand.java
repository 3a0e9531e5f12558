package dev.newsmill.app.command;

import dev.newsmill.enrich.Site;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.ingest.IngestReport;
import dev.newsmill.text.decode.Decoder;
import dev.newsmill.text.extract.BoilerplateLearner;
import dev.newsmill.text.extract.Extractor;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    ArchiveOptions archive = new ArchiveOptions();

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
        BoilerplateLearner learner = new BoilerplateLearner();
        IngestReport report = archive.read(terminal, article -> learn(learner, article));
        String table = learner.table();
        Files.writeString(archive.out, table);
        terminal.print(report.acknowledged() - report.unreadable() + " pages read, "
                + (table.lines().count() - 1) + " lines in at least three articles of their site written to '"
                + archive.out + "'");
        return report.problems().isEmpty() ? 0 : 1;
    }

    private static void learn(BoilerplateLearner learner, ArticleFetched article) {
        String text = article.body().text();
        String content = text == null
                ? Decoder.decode(article.body().toBytes(), article.declaredCharset())
                        .text()
                : text;
        learner.add(Site.of(article), article.id().value(), Extractor.formOf(article.contentType(), content), content);
    }
}
