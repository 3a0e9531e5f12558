package dev.newsmill.text.office;

import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides whose an office is that names no scope: 市长 is of the city that the document speaks of most, by the administrative divisions
 * that its names start with ({@link SpokenOf}); if it speaks of none, of the one its source is named after. Where the two differ, the source's
 * place is it, unless the other lies in it or the text is clearly about the other ({@link About}). One per document.
 */
public final class Scopes {
    /** Per level (省, 市, 区, ...) how often each division is spoken of, in the order of first mention. */
    private final Map<Character, Map<Division, Integer>> spokenOf = new HashMap<>();

    private final Map<Character, Division> ofSource = new HashMap<>();

    /** Those that the text is clearly about. */
    private final Set<Division> about = new HashSet<>();

    /**
     * @param text without its title
     * @param names of title and text
     * @param source a name such as that of the credited paper; may be empty
     */
    public Scopes(String text, List<Tagged> names, String source) {
        List<Tagged> owners =
                names.stream().filter(name -> name.type() != Type.PERSON).toList();
        List<PlaceName> places = owners.stream()
                .flatMap(name -> Divisions.read(name.text()).stream())
                .toList();
        List<PlaceName> sourcePlaces = Divisions.read(source);
        var known = new SpokenOf(places, sourcePlaces);
        for (Tagged owner : owners) {
            for (PlaceName place : Divisions.read(owner.text())) {
                add(known.by(place), About.acts(text, owner, place));
            }
        }
        About.dateline(text).forEach(division -> about.add(division.anywhere()));
        for (PlaceName place : sourcePlaces) {
            for (Division division : SpokenOf.surely(place)) {
                ofSource.put(division.level(), division);
            }
        }
    }

    private void add(List<Division> divisions, boolean acts) {
        for (Division division : divisions) {
            spokenOf.computeIfAbsent(division.level(), any -> new LinkedHashMap<>())
                    .merge(division.anywhere(), 1, Integer::sum);
            if (acts) {
                about.add(division.anywhere());
            }
        }
    }

    /**
     * The office with its scope, where one can be told.
     *
     * @param taken whether the text says that another person has this office of the division of that short name
     */
    Office resolve(Office office, Predicate<String> taken) {
        char level = level(office.role());
        String scope = office.scope();
        if (scope != null) {
            return office.within(Divisions.fullName(scope, level));
        }
        if (level == ' ') {
            return office;
        }
        Optional<Division> best = Optional.ofNullable(spokenOf.get(level))
                .flatMap(divisions -> divisions.entrySet().stream()
                        .filter(division -> !taken.test(division.getKey().name()))
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey));
        Optional<Division> source =
                Optional.ofNullable(ofSource.get(level)).filter(division -> !taken.test(division.name()));
        if (best.isPresent()
                && source.filter(its -> isMerelyMentioned(best.get(), its)).isEmpty()) {
            return office.scopedBy(best.get(), Office.From.DOCUMENT);
        }
        return source.map(its -> office.scopedBy(its, Office.From.SOURCE)).orElse(office);
    }

    /** Whether it is another than the source's, does not lie in it, and nothing says that the text is about it. */
    private boolean isMerelyMentioned(Division division, Division source) {
        boolean liesInIt = Divisions.of(division.name()).stream()
                .anyMatch(
                        one -> one.word().equals(division.word()) && one.above().contains(source.name()));
        return !division.equals(source.anywhere()) && !liesInIt && !about.contains(division);
    }

    /** The first character behind the rank: 市 in 常务副市长; a blank when there is nothing else. */
    static char firstWord(String role) {
        String bare = role.replaceFirst("^(常务|第一|代|原)?副?", "");
        return bare.isEmpty() ? ' ' : bare.charAt(0);
    }

    /** 省 (with 自治区), 市, 州, 盟, 区, 县 or 旗; a blank for an office of no level. */
    private static char level(String role) {
        char first = firstWord(role);
        if (role.startsWith("自治区")) {
            return '省';
        }
        return "省市州盟区县旗".indexOf(first) >= 0 ? first : ' ';
    }
}
