package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as pages carry it: raw line breaks in strings are forgiven, depth is bounded, numbers and literals come as text.
 * A document it cannot read is empty, for what a page says of itself is never worth failing for.
 */
final class JsonReader {
    private static final int DEEPEST = 40;

    private final String json;
    private int at;
    private boolean broken;

    private JsonReader(String json) {
        this.json = json;
    }

    /** Maps, lists and strings, or empty. */
    static Optional<Object> read(String json) {
        JsonReader reader = new JsonReader(json);
        Object value = reader.value(0);
        return reader.broken ? Optional.empty() : Optional.ofNullable(value);
    }

    private @Nullable Object value(int depth) {
        skipSpace();
        if (at >= json.length() || depth > DEEPEST) {
            broken = true;
            return null;
        }
        char c = json.charAt(at);
        return c == '{' ? map(depth) : c == '[' ? list(depth) : c == '"' ? string() : literal();
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        while (!broken && !closes('}')) {
            String name = string();
            skipSpace();
            expect(':');
            Object value = broken ? null : value(depth + 1);
            if (value != null) {
                map.putIfAbsent(name, value);
            }
            skipComma();
        }
        return map;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        while (!broken && !closes(']')) {
            Object value = value(depth + 1);
            if (value != null) {
                list.add(value);
            }
            skipComma();
        }
        return list;
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (!broken && at < json.length() && json.charAt(at) != '"') {
            char c = json.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return out.toString();
    }

    private char escaped() {
        if (at >= json.length()) {
            broken = true;
            return ' ';
        }
        char c = json.charAt(at++);
        if (c == 'u' && at + 4 <= json.length()) {
            int code = 0;
            for (int i = 0; i < 4; i++) {
                int digit = Character.digit(json.charAt(at + i), 16);
                broken |= digit < 0;
                code = code * 16 + Math.max(digit, 0);
            }
            at += 4;
            return (char) code;
        }
        return c == 'n' || c == 'r' || c == 't' || c == 'b' || c == 'f' ? ' ' : c;
    }

    private String literal() {
        int start = at;
        while (at < json.length() && ",]} \t\r\n".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        broken |= at == start;
        return json.substring(start, at);
    }

    private boolean closes(char closing) {
        skipSpace();
        if (at >= json.length()) {
            broken = true;
        } else if (json.charAt(at) == closing) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char expected) {
        if (at < json.length() && json.charAt(at) == expected) {
            at++;
        } else {
            broken = true;
        }
    }

    private void skipComma() {
        skipSpace();
        if (at < json.length() && json.charAt(at) == ',') {
            at++;
        }
    }

    private void skipSpace() {
        while (at < json.length() && Characters.isSpace(json.charAt(at))) {
            at++;
        }
    }
}
