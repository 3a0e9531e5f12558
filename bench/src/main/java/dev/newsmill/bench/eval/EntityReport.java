package dev.newsmill.bench.eval;

import dev.newsmill.text.entity.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of an evaluation of entities. Immutable. */
public record EntityReport(List<Part> parts) {
    public EntityReport {
        parts = List.copyOf(parts);
    }

    /**
     * One gold file.
     *
     * @param withoutDictionary null when there is no dictionary
     * @param byTwin the traditional texts by the labels of their simplified twins; null where the file has no such twin
     * @param offices null where they are not labelled
     */
    public record Part(
            String name,
            Result newsmill,
            @Nullable Result withoutDictionary,
            Result hanLp,
            @Nullable Result byTwin,
            OfficeGold.@Nullable Result offices) {}

    /** @param errors one line each, in the order of the documents */
    public record Result(Score all, Map<Type, Score> types, long charsPerCpuSecond, List<String> errors) {}

    /** Everything as a tree of maps, as {@code --json} prints it; the scores at its top are those of all files together. */
    public Map<String, Object> toJson(boolean details) {
        Map<String, Object> json = new LinkedHashMap<>(
                json(total(parts.stream().map(Part::newsmill).toList()), false));
        json.put("hanlp", json(total(parts.stream().map(Part::hanLp).toList()), false));
        parts.stream()
                .flatMap(part -> Stream.ofNullable(part.offices()))
                .reduce(OfficeGold.Result::plus)
                .ifPresent(offices -> json.put("offices", json(offices, false)));
        List<Map<String, Object>> files = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("file", part.name());
            file.putAll(json(part.newsmill(), details));
            if (part.withoutDictionary() != null) {
                file.put("withoutDictionary", json(part.withoutDictionary(), false));
            }
            file.put("hanlp", json(part.hanLp(), false));
            if (part.byTwin() != null) {
                file.put("labelsOfSimplifiedTwin", json(part.byTwin(), details));
            }
            if (part.offices() != null) {
                file.put("offices", json(part.offices(), details));
            }
            files.add(file);
        }
        json.put("files", files);
        return json;
    }

    private static Map<String, Object> json(Result result, boolean details) {
        Map<String, Object> json = new LinkedHashMap<>(json(result.all()));
        Map<String, Object> types = new LinkedHashMap<>();
        result.types().forEach((type, score) -> types.put(type.name().toLowerCase(Locale.ROOT), json(score)));
        json.put("types", types);
        json.put("charsPerCpuSecond", result.charsPerCpuSecond());
        if (details) {
            json.put("errors", result.errors());
        }
        return json;
    }

    private static Map<String, Object> json(OfficeGold.Result offices, boolean details) {
        Map<String, Object> json = new LinkedHashMap<>(json(offices.score()));
        json.put("right", offices.score().right());
        json.put("inferredScopes", json(offices.inferred()));
        if (details) {
            json.put("errors", offices.errors());
        }
        return json;
    }

    private static Map<String, Object> json(Score score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("f1", round(score.f1()));
        json.put("precision", round(score.precision()));
        json.put("recall", round(score.recall()));
        return json;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** All files as one; the speed is the mean, weighted by nothing. */
    private static Result total(List<Result> results) {
        Score all = Score.NONE;
        Map<Type, Score> types = new LinkedHashMap<>();
        double speed = 0;
        for (Result result : results) {
            all = all.plus(result.all());
            result.types().forEach((type, score) -> types.merge(type, score, Score::plus));
            speed += (double) result.charsPerCpuSecond() / results.size();
        }
        return new Result(all, types, Math.round(speed), List.of());
    }
}
