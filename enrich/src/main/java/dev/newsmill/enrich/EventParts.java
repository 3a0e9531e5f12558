package dev.newsmill.enrich;

import dev.newsmill.events.ArticleEnriched.DateCandidate;
import dev.newsmill.events.ArticleEnriched.Evidence;
import dev.newsmill.events.ArticleEnriched.Normalisation;
import dev.newsmill.events.ArticleEnriched.Original;
import dev.newsmill.events.ArticleEnriched.Precision;
import dev.newsmill.events.ArticleEnriched.PublishedTime;
import dev.newsmill.events.ArticleEnriched.Role;
import dev.newsmill.events.ArticleEnriched.RoleOrigin;
import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Tagging;
import dev.newsmill.text.extract.Chosen;
import dev.newsmill.text.extract.Published;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.normalise.Normalised;
import dev.newsmill.text.normalise.Step;
import dev.newsmill.text.office.Office;
import dev.newsmill.text.office.OfficeFinder;
import dev.newsmill.text.office.Scopes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Translates what the text functions found into parts of the event. Pure. */
final class EventParts {
    private EventParts() {}

    static @Nullable Original original(String before, Normalised after) {
        return before.equals(after.text())
                ? null
                : new Original(before, after.offsets().edits());
    }

    static @Nullable PublishedTime published(@Nullable Published found) {
        if (found == null) {
            return null;
        }
        List<DateCandidate> candidates = found.candidates().stream()
                .map(candidate -> new DateCandidate(candidate.text(), candidate.value(), candidate.rule()))
                .toList();
        Precision precision = Precision.valueOf(found.precision().name());
        return new PublishedTime(
                found.value(), precision, found.zone(), found.method(), found.confidence(), candidates);
    }

    /** Counts of title and text together, in the order in which the steps first changed something. */
    static List<Normalisation> normalisations(Normalised title, Normalised text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Step step : title.steps()) {
            counts.merge(step.kind(), step.count(), Integer::sum);
        }
        for (Step step : text.steps()) {
            counts.merge(step.kind(), step.count(), Integer::sum);
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new Normalisation(count.getKey(), count.getValue()))
                .toList();
    }

    /** @param source the one that the page credits, else the one it was fetched from; its name may tell the place that an office is of */
    static List<Role> roles(String text, Tagging names, String source, Language language) {
        if (!language.isChinese()) {
            return List.of();
        }
        List<Tagged> all =
                Stream.concat(names.title().stream(), names.text().stream()).toList();
        var scopes = new Scopes(text, all, source);
        return OfficeFinder.find(text, names.text(), scopes).stream()
                .map(EventParts::role)
                .toList();
    }

    private static Role role(Office office) {
        Office.From from = office.from();
        return new Role(
                office.person(),
                office.role(),
                office.scope(),
                office.start(),
                office.end(),
                from == null ? null : RoleOrigin.valueOf(from.name()),
                office.former(),
                office.division());
    }

    static Evidence evidence(String field, Chosen chosen) {
        return new Evidence(field, Objects.requireNonNullElse(chosen.value(), ""), chosen.rule(), chosen.candidates());
    }
}
