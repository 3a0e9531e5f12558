package dev.newsmill.bench.eval;

import dev.newsmill.text.entity.Type;
import dev.newsmill.text.entity.crf.Stretch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts names on exact span and exact type. Not thread-safe. */
final class EntityScore {
    private static final int CONTEXT = 10;

    private final Map<Type, Score> types = new EnumMap<>(Type.class);
    private final List<String> errors = new ArrayList<>();

    EntityScore() {
        for (Type type : Type.values()) {
            types.put(type, Score.NONE);
        }
    }

    void add(String text, List<Stretch> gold, List<Stretch> found) {
        Set<Stretch> wanted = new HashSet<>(gold);
        Set<Stretch> given = new HashSet<>(found);
        for (Stretch name : found) {
            boolean right = wanted.contains(name);
            count(name, right ? new Score(1, 0, 0) : new Score(0, 1, 0));
            if (!right) {
                errors.add(describe("wrong ", text, name));
            }
        }
        for (Stretch name : gold) {
            if (!given.contains(name)) {
                count(name, new Score(0, 0, 1));
                errors.add(describe("missed", text, name));
            }
        }
    }

    private void count(Stretch name, Score one) {
        types.merge(Type.values()[name.kind()], one, Score::plus);
    }

    private static String describe(String what, String text, Stretch name) {
        String before = text.substring(Math.max(0, name.start() - CONTEXT), name.start());
        String behind = text.substring(name.end(), Math.min(text.length(), name.end() + CONTEXT));
        return (what + " " + Type.values()[name.kind()].name().toLowerCase(java.util.Locale.ROOT) + " " + before + "["
                        + text.substring(name.start(), name.end()) + "]" + behind)
                .replace('\n', ' ');
    }

    Map<Type, Score> types() {
        return Collections.unmodifiableMap(types);
    }

    Score all() {
        return types.values().stream().reduce(Score.NONE, Score::plus);
    }

    /** One line per error, in the order of the documents. */
    List<String> errors() {
        return List.copyOf(errors);
    }
}
