package dev.newsmill.bench.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.text.entity.Dictionary;
import dev.newsmill.text.entity.EntityTagger;
import dev.newsmill.text.entity.Tagging;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.office.Office;
import dev.newsmill.text.office.OfficeFinder;
import dev.newsmill.text.office.Scopes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The offices of a document in an {@code entities.json}. One counts as right when person, text (surface), role, named scope and former are those of the
 * gold; a scope that was only inferred is taken for none, as the gold has it.
 *
 * @param offices each with the scope that the text implies without naming it; empty for none
 */
public record OfficeGold(String text, Map<Held, String> offices) {
    /** @param scope empty for none */
    public record Held(String person, String surface, String role, String scope, boolean former) {}

    /**
     * @param score of the offices
     * @param inferred of the scopes inferred for the right ones that name none
     * @param errors one line each
     */
    public record Result(Score score, Score inferred, List<String> errors) {
        Result plus(Result other) {
            List<String> all = new ArrayList<>(errors);
            all.addAll(other.errors);
            return new Result(score.plus(other.score), inferred.plus(other.inferred), all);
        }
    }

    public OfficeGold {
        offices = Collections.unmodifiableMap(new LinkedHashMap<>(offices));
    }

    /** The documents of an {@code entities.json} whose offices are labelled. */
    static List<OfficeGold> read(JsonNode file) {
        List<OfficeGold> documents = new ArrayList<>();
        for (JsonNode document : file) {
            Map<Held, String> offices = new LinkedHashMap<>();
            for (JsonNode role : document.path("roles")) {
                Held held = new Held(
                        role.path("person").asText(),
                        role.path("surface").asText(),
                        role.path("role").asText(),
                        orEmpty(role.path("scope")),
                        role.path("former").asBoolean());
                offices.put(held, orEmpty(role.path("scope_implied")));
            }
            if (document.has("roles")) {
                documents.add(new OfficeGold(document.path("text").asText(), offices));
            }
        }
        return documents;
    }

    private static String orEmpty(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    /** Tags the documents, finds their offices and counts. */
    public static Result score(List<OfficeGold> documents, Dictionary dictionary) {
        Result all = new Result(Score.NONE, Score.NONE, List.of());
        for (OfficeGold document : documents) {
            all = all.plus(document.score(dictionary));
        }
        return all;
    }

    private Result score(Dictionary dictionary) {
        Score score = Score.NONE;
        Score inferred = Score.NONE;
        List<String> errors = new ArrayList<>();
        Map<Held, String> found = find(dictionary);
        for (Map.Entry<Held, String> office : found.entrySet()) {
            String implied = offices.get(office.getKey());
            score = score.plus(implied == null ? new Score(0, 1, 0) : new Score(1, 0, 0));
            if (implied == null) {
                errors.add("wrong  office " + office.getKey());
            } else {
                inferred = inferred.plus(compared(implied, office.getValue()));
            }
            if (implied != null && !implied.equals(office.getValue())) {
                errors.add("scope '" + office.getValue() + "' for '" + implied + "' of " + office.getKey());
            }
        }
        for (Held office : offices.keySet()) {
            if (!found.containsKey(office)) {
                score = score.plus(new Score(0, 0, 1));
                errors.add("missed office " + office);
            }
        }
        return new Result(score, inferred, errors);
    }

    private static Score compared(String implied, String found) {
        boolean right = !found.isEmpty() && found.equals(implied);
        return new Score(right ? 1 : 0, right || found.isEmpty() ? 0 : 1, right || implied.isEmpty() ? 0 : 1);
    }

    /** The offices with the scopes inferred for them. */
    private Map<Held, String> find(Dictionary dictionary) {
        Language language = LanguageIdentifier.identify(text);
        Tagging names = EntityTagger.tag("", text, language, dictionary);
        Map<Held, String> found = new LinkedHashMap<>();
        for (Office office : OfficeFinder.find(text, names.text(), new Scopes(text, names.text(), ""))) {
            boolean isNamed = office.from() == Office.From.NAMED;
            String scope = Objects.requireNonNullElse(office.scope(), "");
            Held held = new Held(
                    office.person(),
                    text.substring(office.start(), office.end()),
                    office.role(),
                    isNamed ? scope : "",
                    office.former());
            found.put(held, isNamed ? "" : scope);
        }
        return found;
    }
}
