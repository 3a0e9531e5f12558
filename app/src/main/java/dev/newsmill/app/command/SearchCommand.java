package dev.newsmill.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.console.ArticlePage;
import dev.newsmill.console.ArticleQueries;
import dev.newsmill.console.ArticleQuery;
import dev.newsmill.events.Json;
import dev.newsmill.events.RunName;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsmill search}: full-text search. */
@Command(
        name = "search",
        description = "Finds articles by words; traditional script finds simplified texts as well.",
        footer = "  newsmill search 高新区 --limit 5")
public final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words to find.")
    List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many, 1 to 200. Default: ${DEFAULT-VALUE}.")
    int limit = 20;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Mixin
    CommonOptions common = new CommonOptions();

    public SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0, also when nothing was found. */
    @Override
    public Integer call() throws Exception {
        ArticleQuery query = ArticleQuery.search(String.join(" ", words), limit);
        try (Target system = target.connect(terminal, EnumSet.of(Need.DATABASE));
                ArticleQueries queries = ArticleQueries.open(system.view(RunName.LIVE))) {
            print(queries.list(query));
        }
        return 0;
    }

    private void print(ArticlePage page) throws JsonProcessingException {
        if (json) {
            terminal.print(Json.MAPPER.writeValueAsString(page));
            return;
        }
        if (page.articles().isEmpty()) {
            terminal.say("nothing found for " + String.join(" ", page.words()));
            return;
        }
        Table table = new Table(List.of(
                Column.text("title", 50), Column.text("source", 20), Column.text("date", 10), Column.text("id", 65)));
        for (ArticlePage.Line line : page.articles()) {
            table.row(line.title(), line.source(), Texts.day(line.published()), line.id());
        }
        table.lines().forEach(terminal::print);
    }
}
