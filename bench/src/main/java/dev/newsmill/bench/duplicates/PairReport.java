package dev.newsmill.bench.duplicates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What was made of labelled pairs.
 *
 * @param groups by way of altering and label, in the order of their first pair
 * @param wrong a line for each pair judged otherwise than labelled; empty unless details were asked for
 */
public record PairReport(List<Group> groups, List<String> wrong) {
    /** Whether no pair labelled as no duplicate is taken for one. What is missed has no bound: the pairs are the user's own. */
    @JsonIgnore
    public boolean isMet() {
        return groups.stream().allMatch(group -> group.duplicate() || group.found() == 0);
    }

    /**
     * @param variant how the pairs came about, as the file says; {@code ?} where it does not
     * @param duplicate the label
     * @param found taken for duplicates
     * @param linked not taken for duplicates, but for related
     */
    public record Group(String variant, boolean duplicate, int pairs, int found, int linked) {
        Group plus(boolean isFound, boolean isLinked) {
            return new Group(variant, duplicate, pairs + 1, found + (isFound ? 1 : 0), linked + (isLinked ? 1 : 0));
        }
    }
}
