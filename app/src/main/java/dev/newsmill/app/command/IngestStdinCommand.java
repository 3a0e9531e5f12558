package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.ingest.ArticlePublisher;
import dev.newsmill.ingest.IngestConfig;
import dev.newsmill.ingest.StdinConnector;
import java.time.Clock;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill ingest stdin}. */
@Command(
        name = "stdin",
        description = "Feeds articles from standard input, one JSON object per line.",
        footer = "  crawler | newsmill ingest stdin --source example.org")
public final class IngestStdinCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Source of lines that name neither a source nor a URL. Default: such lines are unreadable.")
    @Nullable
    String source;

    @Mixin
    CommonOptions common = new CommonOptions();

    public IngestStdinCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 if all was acknowledged. */
    @Override
    public Integer call() throws Exception {
        try (Target system = target.connect(terminal, EnumSet.of(Need.BROKER));
                ArticlePublisher publisher =
                        new ArticlePublisher(new IngestConfig(system.bootstrapServers(), system.kafka()))) {
            return Reports.print(
                    terminal, new StdinConnector(publisher, Clock.systemUTC(), source).read(terminal.in()));
        }
    }
}
