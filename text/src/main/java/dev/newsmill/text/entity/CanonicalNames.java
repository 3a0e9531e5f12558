package dev.newsmill.text.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which name each mention of a document stands for. */
final class CanonicalNames {
    /** 盐城市 for 盐城; not 长沙县 for 长沙, which is the city, nor 吉林市 for 吉林, which is the province. */
    private static final Pattern IN_FULL = Pattern.compile("(?!吉林市).{2,}[省市]");

    private final Dictionary dictionary;
    private final Map<String, String> full;

    /** A surname to the one person of the document who has it; to nothing where several have. */
    private final Map<String, String> bySurname = new HashMap<>();

    /** A city's or province's bare name to its full one, where the document has that; to nothing where both levels have the name. */
    private final Map<String, String> placesInFull = new HashMap<>();

    CanonicalNames(Dictionary dictionary, Map<String, String> full, List<Mentions> fields) {
        this.dictionary = dictionary;
        this.full = full;
        fields.stream()
                .flatMap(field -> field.inOrder().stream())
                .filter(name -> name.type() == Type.PERSON && hasSurname(name.text()))
                .map(Tagged::text)
                .distinct()
                .forEach(name -> bySurname.merge(name.substring(0, 1), name, (one, other) -> ""));
        fields.stream()
                .flatMap(field -> field.inOrder().stream())
                .filter(name -> name.type() == Type.PLACE
                        && IN_FULL.matcher(name.text()).matches())
                .map(Tagged::text)
                .distinct()
                .forEach(name -> placesInFull.merge(name.substring(0, name.length() - 1), name, (one, other) -> ""));
    }

    private static boolean hasSurname(String name) {
        return name.length() >= 2 && name.length() <= 3 && !name.endsWith("某");
    }

    List<Tagged> of(Mentions field) {
        return Stream.of(field)
                .flatMap(names -> names.inOrder().stream())
                .map(name -> name.named(canonical(name)))
                .toList();
    }

    private String canonical(Tagged mention) {
        String name = full.getOrDefault(mention.text(), mention.text());
        if (mention.type() == Type.PERSON && name.length() == 1) {
            String person = bySurname.getOrDefault(name, "");
            name = person.isEmpty() ? name : person;
        }
        if (mention.type() == Type.PLACE) {
            String inFull = placesInFull.getOrDefault(name, "");
            name = inFull.isEmpty() ? name : inFull;
        }
        return dictionary.canonical(mention.type(), name);
    }
}
