package dev.newsmill.ingest.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.newsmill.events.Json;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads JSON strictly: no unknown and no doubled field, nothing after the end. Every failure is a sentence. Thread-safe. */
public final class SentJson {
    private static final int SHOWN = 60;
    private static final Set<String> FIELDS = Arrays.stream(SentArticle.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());
    private static final ObjectReader TREE =
            Json.MAPPER.readerFor(JsonNode.class).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    private static final ObjectReader ARTICLE = Json.MAPPER.readerFor(SentArticle.class);

    private SentJson() {}

    /** @throws IllegalArgumentException if this is not one JSON object with known fields of the right kinds */
    public static SentArticle read(byte[] json) {
        return read(tree(json));
    }

    /** @throws IllegalArgumentException if this is not an object with known fields of the right kinds */
    public static SentArticle read(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("not a JSON object but " + kind(json));
        }
        json.properties().forEach(SentJson::check);
        try {
            return ARTICLE.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(Json.reason(e), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("unreadable: " + e.getMessage(), e);
        }
    }

    /** Any JSON document. @throws IllegalArgumentException if it is not JSON */
    public static JsonNode tree(byte[] json) {
        try {
            JsonNode tree = TREE.readValue(json);
            if (tree == null || tree.isMissingNode()) {
                throw new IllegalArgumentException("not JSON: nothing there");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + Json.reason(e), e);
        } catch (IOException e) { // malformed UTF-8
            throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
        }
    }

    /** Fit for a sentence: short, one line. */
    static String shortened(String text) {
        String line = text.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\ufffd' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.length() < text.length() ? line + "..." : line;
    }

    /** Crawlers number their pages, so an id may be an integer; everything else is text. */
    private static void check(Map.Entry<String, JsonNode> field) {
        String name = field.getKey();
        JsonNode value = field.getValue();
        if (!FIELDS.contains(name)) {
            throw new IllegalArgumentException("unknown field '" + shortened(name) + "'");
        }
        boolean number = name.equals("externalId") && value.isIntegralNumber();
        if (!value.isTextual() && !value.isNull() && !number) {
            throw new IllegalArgumentException("'" + name + "' must be a text, not " + kind(value));
        }
    }

    private static String kind(JsonNode json) {
        String name = json.getNodeType().name().toLowerCase(Locale.ROOT);
        return switch (json.getNodeType()) {
            case ARRAY, OBJECT -> "an " + name;
            case NULL -> name;
            default -> "a " + name;
        };
    }
}
