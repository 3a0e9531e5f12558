package dev.newsmill.text;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names the version or digest of every dictionary, model and rule table these functions use. */
public final class Resources {
    private Resources() {}

    /** Name to version or SHA-256, sorted by name: equal maps mean equal results for equal code. Never empty. */
    public static SortedMap<String, String> digests() {
        var digests = new TreeMap<String, String>();
        digests.put("hanlp", "portable-1.8.6");
        return Collections.unmodifiableSortedMap(digests);
    }
}
