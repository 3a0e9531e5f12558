package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.ingest.ArticlePublisher;
import dev.newsmill.ingest.IngestConfig;
import dev.newsmill.ingest.file.FileConnector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsmill ingest files}. */
@Command(
        name = "files",
        description = "Feeds .txt, .html, .json and .jsonl files, each optionally gzipped, and folders of them.",
        footer = "  newsmill ingest files archive/ --source example.org")
public final class IngestFilesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    List<Path> paths = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "files",
            description = "Source of files that name none. Default: ${DEFAULT-VALUE}.")
    String source = "files";

    @Mixin
    CommonOptions common = new CommonOptions();

    public IngestFilesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 if all was acknowledged. */
    @Override
    public Integer call() throws Exception {
        try (Target system = target.connect(terminal, EnumSet.of(Need.BROKER));
                ArticlePublisher publisher =
                        new ArticlePublisher(new IngestConfig(system.bootstrapServers(), system.kafka()))) {
            return Reports.print(terminal, new FileConnector(publisher, Clock.systemUTC(), source).read(paths));
        }
    }
}
