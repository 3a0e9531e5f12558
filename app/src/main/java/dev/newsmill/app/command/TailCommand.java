package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.app.topic.ArticleFilter;
import dev.newsmill.app.topic.Since;
import dev.newsmill.app.topic.TopicReader;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.PublishedTime;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill tail}: enriched articles as they come. */
@Command(
        name = "tail",
        description = "Prints enriched articles as they come from Kafka, until Ctrl-C or --limit.",
        footer = "  newsmill tail --since 2h --originals --format json")
public final class TailCommand implements Callable<Integer> {
    /** How articles are printed. */
    enum Format {
        table,
        json
    }

    private final Terminal terminal;
    private final Table table = new Table(List.of(
            Column.text("title", 50), Column.text("source", 20), Column.text("date", 10), Column.text("entities", 40)));
    private long printed;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Start there, not now: 90s, 10m, 2h, 3d ago, a day, an instant, or 'beginning'.")
    @Nullable
    String since;

    @Option(names = "--entity", paramLabel = "NAME", description = "Only articles that mention it; its name or id.")
    @Nullable
    String entity;

    @Option(names = "--source", paramLabel = "NAME", description = "Only articles from this source.")
    @Nullable
    String source;

    @Option(names = "--originals", description = "Leave out duplicates.")
    boolean originals;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Format format = Format.table;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after so many articles. Default: never.")
    @Nullable
    Long limit;

    @Mixin
    CommonOptions common = new CommonOptions();

    public TailCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 when the limit is reached. */
    @Override
    public Integer call() throws Exception {
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("--limit " + limit + " is not at least 1");
        }
        Instant start = since == null ? null : Since.parse(since, Instant.now(), ZoneId.systemDefault());
        ArticleFilter filter = new ArticleFilter(entity, source, originals);
        try (Target system = target.connect(terminal, EnumSet.of(Need.BROKER));
                TopicReader reader = new TopicReader(
                        Reach.settings(system.bootstrapServers(), system.kafka()),
                        Topics.ARTICLE_ENRICHED.in(RunName.LIVE))) {
            if (start == null) {
                reader.toEnd();
            } else {
                reader.to(start);
            }
            reader.follow(read -> wantsMore(read, filter));
        }
        return 0;
    }

    private boolean wantsMore(ConsumerRecord<byte[], byte[]> read, ArticleFilter filter) {
        try {
            ArticleEnriched article =
                    Topics.ARTICLE_ENRICHED.valueSerde().deserializer().deserialize(read.topic(), read.value());
            if (filter.test(article)) {
                printed++;
                terminal.print(format == Format.json ? new String(read.value(), StandardCharsets.UTF_8) : row(article));
            }
        } catch (SerializationException e) {
            terminal.say("record " + read.topic() + " " + read.partition() + "-" + read.offset() + " cannot be read: "
                    + e.getMessage());
        }
        return limit == null || printed < limit;
    }

    private String row(ArticleEnriched article) {
        PublishedTime published = article.published();
        return table.widest(
                article.title(),
                article.source(),
                Texts.day(published == null ? null : published.value()),
                article.entities().stream().map(ArticleEnriched.Entity::name).collect(Collectors.joining(" ")));
    }
}
