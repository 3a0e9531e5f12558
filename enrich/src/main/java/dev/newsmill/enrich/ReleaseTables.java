package dev.newsmill.enrich;

import dev.newsmill.text.entity.Dictionary;
import dev.newsmill.text.extract.Boilerplate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables that a user gives a release, in addition to those of the code. Fixed for a run: what is read never changes them.
 *
 * @param boilerplate lines per site that belong to no article
 * @param dictionary names that the user knows; they have the last word
 */
public record ReleaseTables(Boilerplate boilerplate, Dictionary dictionary) {
    /** Nothing beside the code's own tables. */
    public static ReleaseTables none() {
        return new ReleaseTables(Boilerplate.none(), Dictionary.EMPTY);
    }

    /** Name to SHA-256 of each table that was given, sorted by name; empty when none was. */
    public SortedMap<String, String> digests() {
        var digests = new TreeMap<String, String>();
        add(digests, "user:boilerplate", boilerplate.sha256());
        add(digests, "user:dictionary", dictionary.sha256());
        return Collections.unmodifiableSortedMap(digests);
    }

    private static void add(SortedMap<String, String> digests, String name, String sha256) {
        if (!sha256.isEmpty()) {
            digests.put(name, sha256);
        }
    }
}
