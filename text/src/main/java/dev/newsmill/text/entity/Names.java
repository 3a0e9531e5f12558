package dev.newsmill.text.entity;

import dev.newsmill.text.table.Table;
import java.util.List;
import java.util.function.Predicate;

/** The word lists of names: what names are made of and what surrounds them. */
final class Names {
    private static final Table ENDING_TABLE = Table.read("entity/organisation-endings.tsv");
    private static final Table ZONE_TABLE = Table.read("entity/zones.tsv");
    private static final Table OFFICE_TABLE = Table.read("entity/offices.tsv");
    private static final Table SURNAME_TABLE = Table.read("entity/surnames.tsv");
    private static final Table FACILITY_TABLE = Table.read("entity/facilities.tsv");
    private static final Table REGION_TABLE = Table.read("entity/regions.tsv");
    private static final Table BODY_TABLE = Table.read("entity/bodies.tsv");
    private static final Table NO_NAME_TABLE = Table.read("entity/not-names.tsv");

    /** How an organisation's name may end: 公司, 大学, 局. */
    static final Lexicon ENDINGS = words(ENDING_TABLE, kind -> true);

    /** The endings that a bare level word suffices for: 市 + 科技局. */
    static final Lexicon LEVEL_ENDINGS = words(ENDING_TABLE, "level"::equals);

    /** The endings that stand directly behind a place: 区委, 党工委. */
    static final Lexicon OFFICES_OF_PLACES = words(ENDING_TABLE, "body"::equals);

    /** 高新区, 产业园: one name with the place before them. */
    static final Lexicon ZONES = words(ZONE_TABLE, kind -> true);

    /** 机场, 大道: the same, but only as a word of their own. */
    static final Lexicon FACILITIES = words(FACILITY_TABLE, kind -> true);

    /** 书记, 教授: a person's name follows directly. */
    static final Lexicon OFFICES = words(OFFICE_TABLE, kind -> true);

    static final Lexicon SURNAMES = words(SURNAME_TABLE, kind -> true);

    /** 长三角: places known without an ending. */
    static final Lexicon REGIONS = words(REGION_TABLE, kind -> true);

    /** 国务院: organisations known without a place. */
    static final Lexicon BODIES = words(BODY_TABLE, kind -> true);

    private static final Lexicon NO_NAMES = words(NO_NAME_TABLE, kind -> true);

    private Names() {}

    static List<Table> tables() {
        return List.of(
                ENDING_TABLE,
                ZONE_TABLE,
                OFFICE_TABLE,
                SURNAME_TABLE,
                FACILITY_TABLE,
                REGION_TABLE,
                BODY_TABLE,
                NO_NAME_TABLE);
    }

    /** Whether the word is none of a name however HanLP reads it. */
    static boolean isNoName(String word) {
        return NO_NAMES.contains(word) || ZONES.contains(word);
    }

    private static Lexicon words(Table table, Predicate<String> kind) {
        return new Lexicon(table.rows().entrySet().stream()
                .filter(row -> kind.test(row.getValue()))
                .map(row -> row.getKey())
                .toList());
    }
}
