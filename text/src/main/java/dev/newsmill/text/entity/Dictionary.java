package dev.newsmill.text.entity;

import dev.newsmill.text.entity.crf.Gazetteer;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.normalise.Normaliser;
import dev.newsmill.text.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that a user knows: they are found wherever they stand, have the type given, and may be known by other names; negative entries
 * are never names. It corrects the tagger without training. Immutable, thread-safe.
 *
 * <p>Format, UTF-8: {@code name}, tab, {@code person}, {@code place}, {@code organisation} or {@code none}, and optionally a tab and
 * aliases apart by {@code |}. {@code #} starts a comment line. Names and aliases have 2 to 40 UTF-16 code units; those in traditional script
 * are converted as texts are.
 */
public final class Dictionary {
    /** Knows no name. */
    public static final Dictionary EMPTY = new Dictionary(Map.of());

    static final int SHORTEST = 2;
    static final int LONGEST = 40;

    /**
     * @param type null for what is never a name
     * @param name the canonical one
     */
    record Entry(@Nullable Type type, String name) {}

    /**
     * @param dictionary of the good lines
     * @param problems one sentence per bad line, in order; empty when all are good
     */
    public record Parsed(Dictionary dictionary, List<String> problems) {}

    private final Map<String, Entry> entries;
    private final Gazetteer names;
    private final Gazetteer never;

    private Dictionary(Map<String, Entry> entries) {
        this.entries = entries;
        var known = new Gazetteer.Builder();
        var negative = new Gazetteer.Builder();
        entries.forEach((text, entry) -> {
            if (entry.type == null) {
                negative.add(text, 1);
            } else {
                known.add(text, 1 << entry.type.ordinal());
            }
        });
        names = known.build();
        never = negative.build();
    }

    /** Reads the format above. */
    public static Parsed parse(String content) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        List<String> all = content.lines().toList();
        for (int number = 1; number <= all.size(); number++) {
            String line = all.get(number - 1);
            if (!line.isBlank() && !line.startsWith("#")) {
                String problem = read(line, number, entries, lines);
                if (!problem.isEmpty()) {
                    problems.add("line " + number + ": " + problem);
                }
            }
        }
        return new Parsed(new Dictionary(Collections.unmodifiableMap(entries)), List.copyOf(problems));
    }

    /** @return what is wrong with the line; empty when nothing is */
    private static String read(String line, int number, Map<String, Entry> entries, Map<String, Integer> lines) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 2 || columns.length > 3) {
            return "expected two or three columns apart by tabs (name, type, aliases), found " + columns.length
                    + " in '" + line + "'";
        }
        String kind = columns[1].strip().toUpperCase(Locale.ROOT);
        if (!List.of("PERSON", "PLACE", "ORGANISATION", "NONE").contains(kind)) {
            return "'" + columns[1] + "' is no type; write person, place, organisation or none";
        }
        List<String> names = new ArrayList<>(List.of(simplified(columns[0].strip())));
        if (columns.length == 3 && !columns[2].isBlank()) {
            List.of(columns[2].split("\\|", -1)).forEach(alias -> names.add(simplified(alias.strip())));
        }
        for (String name : names) {
            if (name.length() < SHORTEST || name.length() > LONGEST) {
                return "the name '" + name + "' has " + name.length() + " characters; it must have " + SHORTEST + " to "
                        + LONGEST;
            }
            Integer earlier = lines.get(name);
            if (earlier != null) {
                return "'" + name + "' stands in line " + earlier + " already";
            }
        }
        Entry entry = new Entry(kind.equals("NONE") ? null : Type.valueOf(kind), names.get(0));
        for (String name : names) {
            entries.put(name, entry);
            lines.put(name, number);
        }
        return "";
    }

    /** As the name stands in normalised texts. */
    private static String simplified(String name) {
        Language language = LanguageIdentifier.identify(name);
        return language.tag().equals("zh-Hant")
                ? Normaliser.normalise(name, language).text()
                : name;
    }

    /** SHA-256 over names, aliases and types as read, 64 lower-case hexadecimal digits; empty when it knows no name. */
    public String sha256() {
        if (entries.isEmpty()) {
            return "";
        }
        var described = new StringBuilder();
        entries.forEach((text, entry) -> described
                .append(text)
                .append('\t')
                .append(entry.type)
                .append('\t')
                .append(entry.name)
                .append('\n'));
        return Table.sha256(described.toString().getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return entries.size();
    }

    /** The canonical name of a name or alias of this type; the name itself when it is not known. */
    String canonical(Type type, String text) {
        Entry entry = entries.get(text);
        return entry == null || entry.type != type ? text : entry.name;
    }

    /**
     * Puts the text's names right. What is never a name hides shorter entries inside it, unless the tagger had taken just that stretch for
     * one: to read 锡林郭勒盟盟长巴图 as a place and a person takes three lines, of which the first says none.
     */
    void correct(Mentions field) {
        if (entries.isEmpty()) {
            return;
        }
        Set<Integer> mended = new HashSet<>();
        field.removeIf(name -> {
            Entry entry = entries.get(name.text());
            boolean wrong = entry != null && entry.type == null;
            return wrong && mended.add(name.start());
        });
        String text = field.text();
        int at = 0;
        while (at < text.length()) {
            int found = names.longestAt(text, at);
            int end = at + (found >> 16);
            int hidden = mended.contains(at) ? at : at + (never.longestAt(text, at) >> 16);
            if (hidden > end && isWhole(text, at, hidden)) {
                at = hidden;
            } else if (found == 0 || !isWhole(text, at, end)) {
                at++;
            } else {
                claim(field, Type.values()[Integer.numberOfTrailingZeros(found & 0xFFFF)], at, end);
                at = end;
            }
        }
    }

    /** A longer name that the tagger found around it stays: 常州 inside 常州市公安局. */
    private static void claim(Mentions field, Type type, int start, int end) {
        boolean inside = field.overlapping(start, end).stream()
                .anyMatch(other ->
                        other.start() <= start && other.end() >= end && other.end() - other.start() > end - start);
        if (!inside) {
            field.replace(type, start, end);
        }
    }

    /** A name in letters is not found inside a longer word. */
    private static boolean isWhole(String text, int start, int end) {
        boolean cutBefore = start > 0 && isLetter(text.charAt(start - 1)) && isLetter(text.charAt(start));
        boolean cutBehind = end < text.length() && isLetter(text.charAt(end - 1)) && isLetter(text.charAt(end));
        return !cutBefore && !cutBehind;
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
