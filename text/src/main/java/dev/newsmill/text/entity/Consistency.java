package dev.newsmill.text.entity;

import dev.newsmill.text.entity.crf.Gazetteer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is a name in one place of a document is a name in the others: exact repeats, shorter forms ({@link ShortForms}), a
 * surname before a title ({@link Surnames}). Longer names come first; a longer name takes the place of shorter ones inside it.
 */
final class Consistency {
    /** Shorter repeats need a word boundary on both sides. */
    private static final int SAFE = 3;

    private final List<Mentions> fields;
    private final Map<String, Map<Type, Integer>> known = new LinkedHashMap<>();

    private Consistency(List<Mentions> fields) {
        this.fields = fields;
        for (Mentions field : fields) {
            for (Tagged name : field.inOrder()) {
                known.computeIfAbsent(name.text(), text -> new HashMap<>()).merge(name.type(), 1, Integer::sum);
            }
        }
    }

    /** @return short forms to the names that they stand for */
    static Map<String, String> apply(List<Mentions> fields) {
        var document = new Consistency(fields);
        Map<String, Type> names = document.settledTypes();
        document.retype(names);
        ShortForms.fullerZones(names, fields).forEach(name -> names.putIfAbsent(name, Type.PLACE));
        Map<String, Type> all = new LinkedHashMap<>(names);
        Map<String, String> full = new HashMap<>();
        ShortForms.of(names, fields).forEach((form, of) -> {
            all.putIfAbsent(form, of.type());
            full.put(Quotes.isQuoted(form, 0, form.length()) ? form.substring(1, form.length() - 1) : form, of.name());
        });
        document.repeat(all);
        var surnames = new Surnames(fields);
        fields.forEach(surnames::settle);
        return full;
    }

    /** Each name's commonest type in the document; of equally common ones the one found first. */
    private Map<String, Type> settledTypes() {
        Map<String, Type> types = new LinkedHashMap<>();
        known.forEach((name, counts) -> {
            Type best = counts.entrySet().stream()
                    .max(Comparator.<Map.Entry<Type, Integer>>comparingInt(Map.Entry::getValue)
                            .thenComparing(count -> -count.getKey().ordinal()))
                    .orElseThrow()
                    .getKey();
            types.put(name, best);
        });
        return types;
    }

    private void retype(Map<String, Type> types) {
        for (Mentions field : fields) {
            for (Tagged name : field.toList()) {
                Type type = types.getOrDefault(name.text(), name.type());
                if (type != name.type() && name.text().length() >= SAFE) {
                    field.replace(type, name.start(), name.end());
                }
            }
        }
    }

    private void repeat(Map<String, Type> names) {
        var builder = new Gazetteer.Builder();
        names.forEach((name, type) -> builder.add(name, 1 << type.ordinal()));
        Gazetteer gazetteer = builder.build();
        for (Mentions field : fields) {
            var boundaries = new Boundaries(field.text());
            int at = 0;
            while (at < field.text().length()) {
                int found = gazetteer.longestAt(field.text(), at);
                int end = at + (found >> 16);
                boolean taken = found != 0 && repeat(field, boundaries, type(found), at, end);
                at = taken ? end : at + 1;
            }
        }
    }

    private static Type type(int found) {
        return Type.values()[Integer.numberOfTrailingZeros(found & 0xFFFF)];
    }

    /** @return whether the stretch now is, or is part of, a name */
    private static boolean repeat(Mentions field, Boundaries boundaries, Type type, int start, int end) {
        if (Quotes.isQuoted(field.text(), start, end)) {
            field.add(type, start + 1, end - 1);
            return true;
        }
        if (cutsLetters(field.text(), start) || cutsLetters(field.text(), end)) {
            return false;
        }
        List<Tagged> others = field.overlapping(start, end);
        boolean safe = end - start >= SAFE;
        if (others.isEmpty() && (safe || boundaries.enclose(start, end))) {
            field.add(type, start, end);
            return true;
        }
        if (safe && !others.isEmpty() && isWithin(others, start, end)) {
            field.replace(type, start, end);
            return true;
        }
        return others.stream().anyMatch(other -> other.start() == start && other.end() == end);
    }

    /** Whether the place lies between two Latin letters or digits. */
    private static boolean cutsLetters(String text, int at) {
        return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    /** Whether the names found here are all pieces of a longer one. */
    private static boolean isWithin(List<Tagged> others, int start, int end) {
        return others.stream()
                .allMatch(other ->
                        other.start() >= start && other.end() <= end && other.end() - other.start() < end - start);
    }
}
