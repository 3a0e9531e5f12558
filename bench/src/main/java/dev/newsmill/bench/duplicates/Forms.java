package dev.newsmill.bench.duplicates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Texts that a machine or an office fills in: alike in every word but the numbers and the names, and no duplicates of each other. The
 * resource {@code forms.txt} holds the forms and says how they are written. Immutable.
 */
final class Forms {
    /** So many texts of a form are all different. */
    static final int MOST = 160;

    private static final String RESOURCE = "forms.txt";
    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");

    private final Map<String, List<String>> forms = new LinkedHashMap<>();

    private Forms() {}

    static Forms load() throws IOException {
        Forms loaded = new Forms();
        List<String> form = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("= ")) {
                form = new ArrayList<>();
                loaded.forms.put(line.substring(2), form);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                form.add(line);
            }
        }
        return loaded;
    }

    /** For each form so many texts, at most {@link #MOST}. */
    Map<String, List<Story>> stories(int each, Random random) {
        Map<String, List<Story>> stories = new LinkedHashMap<>();
        forms.forEach((name, form) -> stories.put(
                name,
                IntStream.range(0, each)
                        .mapToObj(number -> filled(form, number, random))
                        .toList()));
        return stories;
    }

    private static Story filled(List<String> form, int number, Random random) {
        Slots slots = new Slots(number, random);
        List<String> lines = form.stream()
                .map(line -> SLOT.matcher(line).replaceAll(slot -> slots.fill(slot.group(1))))
                .toList();
        return new Story(lines.get(0), String.join("\n", lines.subList(1, lines.size())));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Forms.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource '" + RESOURCE + "' is missing from the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
