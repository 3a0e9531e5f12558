package dev.newsmill.enrich;

import dev.newsmill.enrich.Explanation.Change;
import dev.newsmill.enrich.Explanation.Line;
import dev.newsmill.enrich.Explanation.Normalisation;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.text.Resources;
import dev.newsmill.text.extract.BlockVotes;
import dev.newsmill.text.extract.Extraction;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.normalise.Normaliser;
import dev.newsmill.text.normalise.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Explains an event by doing the work again and keeping what {@link Enricher} lets go. Pure and thread-safe. */
public final class Explainer {
    private Explainer() {}

    public static Explanation explain(ArticleFetched article, Release release) {
        Extraction found = Enricher.extract(
                article, Enricher.decode(article, article.body().toBytes()).text(), release);
        String title = Objects.requireNonNullElse(found.title().value(), "");
        String text = String.join("\n", found.paragraphs());
        Language language = LanguageIdentifier.identify(title + '\n' + text);
        List<Normalisation> steps = new ArrayList<>();
        Normaliser.normalise(title, language).steps().forEach(step -> steps.add(normalisation("title", step)));
        Normaliser.normalise(text, language).steps().forEach(step -> steps.add(normalisation("text", step)));
        SortedMap<String, String> resources = new TreeMap<>(Resources.digests());
        resources.putAll(release.tables().digests());
        return new Explanation(
                release.stamp(),
                resources,
                found.votes().stream().map(Explainer::line).toList(),
                steps);
    }

    private static Line line(BlockVotes votes) {
        List<String> finders = votes.finders().stream()
                .map(finder -> finder.name().toLowerCase(Locale.ROOT))
                .toList();
        return new Line(votes.text(), votes.kind(), finders, votes.kept());
    }

    private static Normalisation normalisation(String field, Step step) {
        List<Change> examples = step.examples().stream()
                .map(change -> new Change(change.before(), change.after()))
                .toList();
        return new Normalisation(field, step.kind(), step.count(), examples);
    }
}
