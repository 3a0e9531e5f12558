package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.table.Plain;
import dev.newsmill.console.ArticleQueries;
import dev.newsmill.console.ArticleView;
import dev.newsmill.console.Why;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.Json;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RunName;
import dev.newsmill.text.duplicate.Explanation;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsmill why}: how an article became what it is. */
@Command(
        name = "why",
        description = "Explains what became of an article: each field's rule, what lost, duplicates, outcomes.",
        footer = "  newsmill why 3-17")
public final class WhyCommand implements Callable<Integer> {
    private static final int PASSAGE_SHOWN = 120;

    private final Terminal terminal;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "ID", description = "An article's or a document's id, or a raw record's partition-offset.")
    String id = "";

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Mixin
    CommonOptions common = new CommonOptions();

    public WhyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 if there is such an article. */
    @Override
    public Integer call() throws Exception {
        try (Target system = target.connect(terminal, EnumSet.of(Need.DATABASE));
                ArticleQueries queries = ArticleQueries.open(system.view(RunName.LIVE))) {
            Why why = queries.why(id).orElseThrow(() -> new Failure("there is no article '" + id + "'"));
            if (json) {
                terminal.print(Json.MAPPER.writeValueAsString(why));
            } else {
                print(why);
            }
        }
        return 0;
    }

    private void print(Why why) {
        ArticleView view = why.article();
        if (view != null) {
            print(view);
        }
        line("");
        for (Outcome outcome : why.outcomes()) {
            String reason = outcome.reason();
            line("raw record " + outcome.raw() + ": " + outcome.outcome().label()
                    + (reason == null ? "" : " (" + reason + ")")
                    + (outcome.fetchedAt() == null ? "" : ", fetched " + outcome.fetchedAt()));
        }
        why.rejections().forEach(this::line);
    }

    private void print(ArticleView view) {
        ArticleEnriched event = view.event();
        line(event.title());
        line("document  " + event.document() + (view.current() ? " (current version)" : " (superseded)"));
        line("source    " + event.source() + (event.url() == null ? "" : "  " + event.url()));
        line("release   " + event.release().version() + " " + event.release().digest());
        if (!event.flags().isEmpty()) {
            line("flags     " + String.join(", ", event.flags()));
        }
        ArticleView.Related original = view.duplicateOf();
        ArticleEnriched.Duplicate duplicate = event.duplicate();
        if (original != null) {
            line("duplicate of " + original.id() + " " + original.title() + " (" + original.source() + ")"
                    + (duplicate == null ? "" : ", " + duplicate.kind() + " " + duplicate.similarity()));
        }
        if (view.likeness() != null) {
            print(view.likeness());
        }
        if (view.story() != null) {
            line("story of " + view.story().documents() + " documents from "
                    + view.story().independentSources() + " independent sources, first at "
                    + view.story().firstSource());
        }
        view.copies().forEach(copy -> line("copied by " + copy.id() + " " + copy.title() + " (" + copy.source() + ")"));
        line("");
        for (ArticleEnriched.Evidence evidence : event.evidence()) {
            line(evidence.field() + " = '" + evidence.value() + "' by " + evidence.rule());
            evidence.candidates().forEach(candidate -> terminal.print("    not " + Plain.line(candidate)));
        }
        event.normalisations().forEach(step -> line("normalised " + step.kind() + " × " + step.count()));
    }

    private void print(Explanation likeness) {
        line("  rule      " + likeness.rule());
        line("  keys      " + likeness.sharedKeys() + " shared, of " + likeness.keys() + " and "
                + likeness.otherKeys());
        line("  estimate  similarity " + likeness.similarity() + ", part of the smaller text "
                + likeness.partOfSmaller());
        String passage = likeness.passage();
        if (!passage.isEmpty()) {
            boolean cut = passage.length() > PASSAGE_SHOWN;
            line("  in common " + passage.length() + " characters: '"
                    + passage.substring(0, Math.min(passage.length(), PASSAGE_SHOWN)) + (cut ? "...'" : "'"));
        }
    }

    private void line(String text) {
        terminal.print(Plain.line(text));
    }
}
