package dev.newsmill.text.office;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which divisions the places of a document stand for. What is written with its word (鼓楼区) and what lies right below a province (苏州)
 * stand for themselves. A bare name from further down (鼓楼, 江南, 新华) may be another of that name or no division at all: it counts only
 * where the document or its source names what it lies in, or the document gives it in full, or there is but
 * one and the source, a zone (太仓高新区) or an authority (如东税务局) is named after it.
 */
final class SpokenOf {
    /** Short names of all places of document and source. */
    private final Set<String> context = new HashSet<>();

    private final Set<String> inFull = new HashSet<>();
    private final Set<String> ofSource = new HashSet<>();

    SpokenOf(List<PlaceName> places, List<PlaceName> source) {
        for (PlaceName place : places) {
            context.add(place.name());
            if (!place.word().isEmpty()) {
                inFull.add(place.name());
            }
        }
        for (PlaceName place : source) {
            context.add(place.name());
            ofSource.add(place.name());
        }
    }

    /** Those that the place may be, one per level; empty for none. */
    List<Division> by(PlaceName place) {
        List<Division> sure = surely(place);
        if (!place.word().isEmpty() || (!place.isWhole() && !place.isOfZoneOrAuthority())) {
            return sure;
        }
        List<Division> lower = place.divisions().stream()
                .filter(division -> !division.isUpper() && isMeant(division, place))
                .toList();
        boolean upperFits = sure.stream().anyMatch(division -> division.above().isEmpty() || liesHere(division));
        boolean isItsOwnSeat =
                lower.stream().allMatch(division -> division.above().contains(place.name()));
        return lower.isEmpty() || upperFits || (!sure.isEmpty() && isItsOwnSeat) ? sure : onePerLevel(lower);
    }

    /** The divisions that the place stands for whatever the context. */
    static List<Division> surely(PlaceName place) {
        if (!place.word().isEmpty()) {
            List<Division> written = place.asWritten();
            boolean renamed = written.isEmpty() && place.divisions().size() == 1;
            return renamed
                    ? List.of(new Division(
                            place.name(), place.word(), place.divisions().get(0).above()))
                    : onePerLevel(written);
        }
        return place.divisions().stream().filter(Division::isUpper).limit(1).toList();
    }

    private boolean isMeant(Division division, PlaceName place) {
        boolean isOnlyOne = place.divisions().size() == 1;
        boolean isNamedAfter = place.isOfZoneOrAuthority() || ofSource.contains(place.name());
        return liesHere(division) || inFull.contains(place.name()) || (isOnlyOne && isNamedAfter);
    }

    private boolean liesHere(Division division) {
        return division.above().stream().anyMatch(above -> !above.equals(division.name()) && context.contains(above));
    }

    private static List<Division> onePerLevel(List<Division> divisions) {
        Set<Character> levels = new HashSet<>();
        return divisions.stream()
                .filter(division -> levels.add(division.level()))
                .toList();
    }
}
