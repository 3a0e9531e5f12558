package dev.newsmill.bench.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.events.Json;
import dev.newsmill.text.entity.Dictionary;
import dev.newsmill.text.entity.EntityTagger;
import dev.newsmill.text.entity.Tagging;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.office.Office;
import dev.newsmill.text.office.OfficeFinder;
import dev.newsmill.text.office.Scopes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Offices in an {@code entities.json}. One counts as right when person, text (surface), role, named scope and former are those of the
 * gold; a scope that was only inferred is taken for none, as the gold has it.
 */
public record OfficeGold(String text, Set<Held> offices) {
    /** @param scope empty for none */
    public record Held(String person, String surface, String role, String scope, boolean former) {}

    /** @param errors one line each */
    public record Result(Score score, List<String> errors) {}

    public OfficeGold {
        offices = Set.copyOf(offices);
    }

    /** The documents of an {@code entities.json} whose offices are annotated. */
    public static List<OfficeGold> read(Path file) throws IOException {
        List<OfficeGold> documents = new ArrayList<>();
        for (JsonNode document : Json.MAPPER.readTree(Files.readString(file))) {
            Set<Held> offices = new HashSet<>();
            for (JsonNode role : document.path("roles")) {
                offices.add(new Held(
                        role.path("person").asText(),
                        role.path("surface").asText(),
                        role.path("role").asText(),
                        role.path("scope").asText("").replace("null", ""),
                        role.path("former").asBoolean()));
            }
            documents.add(new OfficeGold(document.path("text").asText(), offices));
        }
        return documents;
    }

    /** Tags the documents, finds their offices and counts. */
    public static Result score(List<OfficeGold> documents) {
        Score score = Score.NONE;
        List<String> errors = new ArrayList<>();
        for (OfficeGold document : documents) {
            Set<Held> found = find(document.text());
            for (Held office : found) {
                boolean right = document.offices().contains(office);
                score = score.plus(right ? new Score(1, 0, 0) : new Score(0, 1, 0));
                if (!right) {
                    errors.add("wrong  office " + office);
                }
            }
            for (Held office : document.offices()) {
                if (!found.contains(office)) {
                    score = score.plus(new Score(0, 0, 1));
                    errors.add("missed office " + office);
                }
            }
        }
        return new Result(score, errors);
    }

    private static Set<Held> find(String text) {
        Language language = LanguageIdentifier.identify(text);
        Tagging names = EntityTagger.tag("", text, language, Dictionary.EMPTY);
        Set<Held> found = new HashSet<>();
        for (Office office : OfficeFinder.find(text, names.text(), new Scopes(names.text(), ""))) {
            String scope = office.from() == Office.From.NAMED && office.scope() != null ? office.scope() : "";
            found.add(new Held(
                    office.person(),
                    text.substring(office.start(), office.end()),
                    office.role(),
                    scope,
                    office.former()));
        }
        return found;
    }
}
