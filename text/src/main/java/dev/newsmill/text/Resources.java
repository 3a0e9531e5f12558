package dev.newsmill.text;

import com.hankcs.hanlp.HanLP;
import dev.newsmill.text.entity.EntityTagger;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.normalise.Normaliser;
import dev.newsmill.text.office.OfficeFinder;
import dev.newsmill.text.summary.Keywords;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.mozilla.universalchardet.UniversalDetector;

/** Names the version or digest of every dictionary, model and rule table these functions use. */
public final class Resources {
    /** The release whose dictionaries the segmenter reads; a test compares it with the jar on the class path. */
    private static final String HANLP_VERSION = "portable-1.8.6";

    private Resources() {}

    /** One class of each library whose results these functions pass on. */
    public static List<Class<?>> libraries() {
        return List.of(HanLP.class, Jsoup.class, UniversalDetector.class);
    }

    /** Name to version or SHA-256, sorted by name: equal maps and equal code mean equal results. Never empty. */
    public static SortedMap<String, String> digests() {
        var digests = new TreeMap<String, String>();
        digests.put("hanlp", HANLP_VERSION);
        Stream.of(Normaliser.tables(), LanguageIdentifier.tables(), OfficeFinder.tables(), Keywords.tables())
                .flatMap(List::stream)
                .forEach(table -> digests.put(table.name(), table.sha256()));
        digests.putAll(EntityTagger.digests());
        return Collections.unmodifiableSortedMap(digests);
    }
}
