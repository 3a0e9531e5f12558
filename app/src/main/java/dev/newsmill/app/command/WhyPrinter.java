package dev.newsmill.app.command;

import dev.newsmill.app.table.Plain;
import dev.newsmill.console.ArticleView;
import dev.newsmill.console.Story;
import dev.newsmill.console.Why;
import dev.newsmill.enrich.Explanation;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.PublishedTime;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.ReleaseStamp;
import dev.newsmill.text.duplicate.Likeness;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays an explanation out for a person: the article, its fields with what lost, the page's lines, the changes, the raw records. */
final class WhyPrinter {
    private static final int MOST_OF_A_LINE = 70;
    /** Each finder's letter in the votes, in the order of the columns. */
    private static final SortedMap<Character, String> FINDERS =
            new TreeMap<>(Map.of('d', "density", 'n', "neighbours", 's', "segment", 't', "stated"));

    private final Terminal terminal;

    WhyPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    void article(ArticleView view) {
        ArticleEnriched event = view.event();
        line(event.title());
        labelled("document", event.document() + (view.current() ? " (current version)" : " (superseded)"));
        labelled("source", event.source() + (event.url() == null ? "" : "  " + event.url()));
        labelled("release", stamp(event.release()));
        flags(view);
        duplicates(view);
        line("");
        for (ArticleEnriched.Evidence evidence : event.evidence()) {
            field(evidence.field(), evidence.value(), evidence.rule(), evidence.candidates());
        }
        published(event.published());
        ArticleEnriched.Language language = event.language();
        field(
                "language",
                language.tag(),
                "its letters: script " + language.script() + ", confidence " + rounded(language.confidence()),
                List.of());
    }

    private void flags(ArticleView view) {
        List<String> flags = view.event().flags();
        labelled("flags", flags.isEmpty() ? "none" : String.join(", ", flags));
        view.flagged().forEach(flag -> labelled("", flag.flag() + ": " + flag.explanation()));
    }

    private void duplicates(ArticleView view) {
        ArticleEnriched.Duplicate duplicate = view.event().duplicate();
        DocumentId version = view.event().versionOf();
        if (duplicate != null) {
            ArticleView.Related original = view.duplicateOf();
            labelled(
                    "copy of",
                    duplicate.of() + " "
                            + (original == null
                                    ? "(not in the store yet)"
                                    : original.title() + " (" + original.source() + ")")
                            + ", " + duplicate.kind().name().toLowerCase(Locale.ROOT) + ": "
                            + ArticleView.measure(duplicate));
        } else if (version != null) {
            labelled(
                    "copy of",
                    "none: the earliest document near to it is an earlier version of this article, " + version);
        } else {
            labelled("copy of", "none: no earlier document is near to it");
        }
        if (view.likeness() != null) {
            likeness(view.likeness());
        }
        story(view.story());
        view.copies()
                .forEach(copy -> labelled("copied by", copy.id() + " " + copy.title() + " (" + copy.source() + ")"));
        view.related()
                .forEach(other -> labelled(
                        "related",
                        other.id() + " " + other.title() + " (" + other.source() + "), too little for a copy"));
    }

    private void likeness(Likeness likeness) {
        labelled("", "rule: " + likeness.rule());
        labelled(
                "",
                "letters and digits: " + likeness.letters() + " here, " + likeness.otherLetters()
                        + " there; fingerprint keys: " + likeness.sharedKeys() + " shared, of " + likeness.keys()
                        + " here and " + likeness.otherKeys() + " there"
                        + (likeness.someKeys().isEmpty() ? "" : ", such as " + String.join(", ", likeness.someKeys())));
        labelled(
                "",
                "estimated: similarity " + rounded(likeness.similarity()) + ", " + rounded(likeness.partOfSmaller())
                        + " of the smaller text stands in the larger");
        String passage = likeness.passage();
        labelled(
                "",
                passage.isEmpty()
                        ? "in common: no passage of 16 characters"
                        : "longest passage in common: " + passage.length() + " characters, '" + cut(passage) + "'");
    }

    private void story(@Nullable Story story) {
        if (story == null) {
            return;
        }
        labelled(
                "story",
                Texts.count(story.documents(), "document") + " from "
                        + Texts.count(story.independentSources(), "independent source") + ", "
                        + (story.firstSource() == null
                                ? "the first of them not in the store yet"
                                : "first at " + story.firstSource())
                        + ", fetched from " + story.first() + " to " + story.last());
        story.sources()
                .forEach(source -> labelled(
                        "",
                        source.family() + ": " + source.documents() + " (" + String.join("; ", source.reasons())
                                + ")"));
    }

    private void published(@Nullable PublishedTime published) {
        if (published == null) {
            field("published", "", "none: no date on the page is one of publication", List.of());
            return;
        }
        field(
                "published",
                published.value(),
                published.method() + ", confidence " + rounded(published.confidence()),
                published.candidates().stream()
                        .filter(candidate -> !candidate.value().equals(published.value()))
                        .map(candidate ->
                                candidate.value() + " from '" + candidate.text() + "' (" + candidate.rule() + ")")
                        .toList());
    }

    void explanation(Explanation explanation, ReleaseStamp event) {
        line("");
        if (!explanation.release().equals(event)) {
            line("What follows is what release " + stamp(explanation.release())
                    + " makes of the raw record; the event is of another release.");
        }
        line("lines of the page: kept (+), taken for text by " + legend() + ", kind");
        for (Explanation.Line each : explanation.lines()) {
            terminal.print(
                    "  %s %s  %-10s %s".formatted(each.kept() ? "+" : "-", votes(each), each.kind(), cut(each.text())));
        }
        line("");
        line("normalised: " + (explanation.normalisations().isEmpty() ? "nothing had to be" : ""));
        for (Explanation.Normalisation step : explanation.normalisations()) {
            String examples = step.examples().stream()
                    .map(change -> "'" + visible(change.before()) + "' to '" + visible(change.after()) + "'")
                    .collect(Collectors.joining(", "));
            terminal.print("  " + step.field() + ": " + step.kind() + " × " + step.count() + "  " + examples);
        }
        line("");
        labelled("release", stamp(explanation.release()) + ", made of:");
        explanation.resources().forEach((name, digest) -> terminal.print("  " + name + "  " + digest));
    }

    void records(Why why) {
        line("");
        for (Outcome outcome : why.outcomes()) {
            String reason = outcome.reason();
            line("raw record " + outcome.raw() + ": " + outcome.outcome().label()
                    + (reason == null ? "" : " (" + reason + ")")
                    + (outcome.fetchedAt() == null ? "" : ", fetched " + outcome.fetchedAt()));
        }
        why.rejections().forEach(this::line);
    }

    private void field(String name, String value, String rule, List<String> lost) {
        String stated = value.isEmpty() ? "" : "'" + value + "' ";
        labelled(name, stated + (rule.startsWith("none") ? rule : "by " + rule));
        lost.forEach(candidate -> labelled("", "not " + candidate));
    }

    private static String legend() {
        return FINDERS.entrySet().stream()
                .map(finder -> finder.getKey() + "=" + finder.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String votes(Explanation.Line line) {
        return FINDERS.entrySet().stream()
                .map(finder -> line.finders().contains(finder.getValue())
                        ? finder.getKey().toString()
                        : ".")
                .collect(Collectors.joining());
    }

    /** Code points that a terminal does not show are named. */
    private static String visible(String text) {
        return text.codePoints()
                .mapToObj(point -> Plain.line(Character.toString(point)).isEmpty()
                        ? String.format("U+%04X", point)
                        : Character.toString(point))
                .collect(Collectors.joining());
    }

    private static String cut(String text) {
        String line = Plain.line(text);
        int end = Math.min(line.length(), MOST_OF_A_LINE);
        return end == line.length()
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, end))) + "…";
    }

    private static String rounded(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static String stamp(ReleaseStamp release) {
        return release.version() + ' ' + release.digest();
    }

    private void labelled(String label, String text) {
        terminal.print("%-10s %s".formatted(label, Plain.line(text)));
    }

    private void line(String text) {
        terminal.print(Plain.line(text));
    }
}
