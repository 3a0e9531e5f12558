package dev.newsmill.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.topic.TopicReader;
import dev.newsmill.console.ArticleQueries;
import dev.newsmill.console.ArticleView;
import dev.newsmill.console.Publishers;
import dev.newsmill.console.Why;
import dev.newsmill.enrich.Explainer;
import dev.newsmill.enrich.Explanation;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.Json;
import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.ReleaseStamp;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.SerializationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsmill why}: how an article became what it is. */
@Command(
        name = "why",
        description =
                "Explains what became of an article: each field's rule and what lost, how each line of the page was judged, each"
                        + " change in its text, duplicates, outcomes.",
        footer = "  newsmill why 3-17")
public final class WhyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "ID", description = "An article's or a document's id, or a raw record's partition-offset.")
    String id = "";

    @Mixin
    ReleaseOptions release = new ReleaseOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Mixin
    PublisherOption publishers = new PublisherOption();

    @Mixin
    CommonOptions common = new CommonOptions();

    public WhyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 if there is such an article. */
    @Override
    public Integer call() throws Exception {
        Publishers counted = publishers.read(terminal);
        try (Target system = target.connect(terminal, EnumSet.of(Need.DATABASE));
                ArticleQueries queries =
                        ArticleQueries.open(system.view(RunName.LIVE).with(counted))) {
            Why why = queries.why(id).orElseThrow(() -> new Failure("there is no article '" + id + "'"));
            Optional<Explanation> explanation = explain(system, why);
            if (json) {
                ObjectNode all = Json.MAPPER.valueToTree(why);
                explanation.ifPresent(found -> all.set("explanation", Json.MAPPER.valueToTree(found)));
                terminal.print(Json.MAPPER.writeValueAsString(all));
            } else {
                print(why, explanation);
            }
        }
        return 0;
    }

    private void print(Why why, Optional<Explanation> explanation) {
        WhyPrinter printer = new WhyPrinter(terminal);
        ArticleView view = why.article();
        if (view != null) {
            printer.article(view);
        }
        if (explanation.isPresent()) {
            ReleaseStamp made =
                    view == null ? explanation.get().release() : view.event().release();
            printer.explanation(explanation.get(), made);
        } else {
            terminal.print("");
            terminal.print(
                    "The raw record is not at hand, so the page's lines and the changes in its text are not shown"
                            + " (without --bootstrap-servers, or when the raw topic has let it go).");
        }
        printer.records(why);
    }

    /** Empty when there is no broker to ask, or no record that can be read. */
    private Optional<Explanation> explain(Target system, Why why) {
        Optional<RawCoordinates> raw = why.article() != null
                ? Optional.of(why.article().raw())
                : why.outcomes().stream().map(Outcome::raw).findFirst();
        if (system.bootstrapServers().isEmpty() || raw.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> kafka = Reach.settings(system.bootstrapServers(), system.kafka());
        try (TopicReader reader = new TopicReader(kafka, Topics.ARTICLE_FETCHED.name())) {
            return reader.at(raw.get().partition(), raw.get().offset())
                    .filter(record -> record.value() != null)
                    .map(record -> JsonSerde.of(ArticleFetched.class).read(record.value()))
                    .map(article -> Explainer.explain(article, release.release(terminal)));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }
}
