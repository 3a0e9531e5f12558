package dev.newsmill.text.entity.crf;

import dev.newsmill.text.table.Table;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The shipped word lists that features read; loaded once, at the first use. Immutable. */
public final class Lexicons {
    /** Letters of the gazetteer's second column. */
    private static final Map<Character, Integer> LISTS = Map.of(
            'p', Lists.PLACES,
            'o', Lists.ORGANISATIONS,
            'c', Lists.KNOWN_ORGANISATIONS,
            'k', Lists.KNOWN_PLACES,
            'f', Lists.FOREIGN_NAMES,
            'x', Lists.PROPER_NAMES,
            'd', Lists.DIVISIONS,
            's', Lists.SHORT_DIVISIONS,
            't', Lists.TOWNS);

    private static final Lexicons SHIPPED = new Lexicons();

    private final Features features;
    private final SortedMap<String, String> digests;

    private Lexicons() {
        Table gazetteer = Table.read("entity/gazetteer.tsv");
        Table endings = Table.read("entity/endings.tsv");
        Table classes = Table.read("entity/word-classes.tsv");
        features = new Features(gazetteer(gazetteer, endings), new WordClasses(classes.rows()));
        var all = new TreeMap<String, String>();
        for (Table table : List.of(gazetteer, endings, classes)) {
            all.put(table.name(), table.sha256());
        }
        digests = Collections.unmodifiableSortedMap(all);
    }

    /** The features that the shipped model was trained with. */
    public static Features features() {
        return SHIPPED.features;
    }

    /** Name to SHA-256 of each list. */
    public static SortedMap<String, String> digests() {
        return SHIPPED.digests;
    }

    private static Gazetteer gazetteer(Table names, Table endings) {
        var builder = new Gazetteer.Builder();
        names.rows().forEach((word, letters) -> letters.chars()
                .forEach(letter -> builder.add(word, LISTS.getOrDefault((char) letter, 0))));
        endings.rows().forEach((word, kind) -> builder.add(word, endingList(kind)));
        return builder.build();
    }

    private static int endingList(String kind) {
        return switch (kind) {
            case "organisation" -> Lists.ORGANISATION_ENDINGS;
            case "place" -> Lists.PLACE_ENDINGS;
            case "office" -> Lists.OFFICES;
            default ->
                throw new IllegalStateException("table 'entity/endings.tsv' has the unknown kind '" + kind + "'");
        };
    }
}
