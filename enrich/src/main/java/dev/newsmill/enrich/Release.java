package dev.newsmill.enrich;

import dev.newsmill.events.Digest;
import dev.newsmill.events.ReleaseStamp;
import dev.newsmill.text.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything besides the raw record that decides an event: the code, its dictionaries and models, and the settings that events depend
 * on. Equal digests mean equal results. Immutable.
 *
 * @param version the code's version
 * @param digest over everything here; 32 hexadecimal digits
 * @param zone in which pages without an offset are read and days are counted
 * @param trustedDateSources sources whose published day may make a document older than its fetch
 * @param duplicates how duplicates are looked for
 */
public record Release(
        String version, String digest, ZoneId zone, Set<String> trustedDateSources, DuplicateRules duplicates) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public Release {
        trustedDateSources = Set.copyOf(trustedDateSources);
    }

    /** The release of this build, without trusted sources. */
    public static Release current() {
        return of(CHINA, Set.of());
    }

    /** The same release with other sources trusted and other rules about duplicates. */
    public Release judging(Set<String> trusted, DuplicateRules rules) {
        return of(zone, trusted, rules);
    }

    static Release of(ZoneId zone, Set<String> trustedDateSources) {
        return of(zone, trustedDateSources, DuplicateRules.standard());
    }

    private static Release of(ZoneId zone, Set<String> trustedDateSources, DuplicateRules duplicates) {
        String version = codeVersion();
        String all = "code=" + version + "\nzone=" + zone + "\ntrusted=" + new TreeSet<>(trustedDateSources) + "\n"
                + Resources.digests() + "\nduplicates=" + duplicates.describe();
        return new Release(version, Digest.of(all), zone, trustedDateSources, duplicates);
    }

    public ReleaseStamp stamp() {
        return new ReleaseStamp(version, digest);
    }

    private static String codeVersion() {
        Properties properties = new Properties();
        try (InputStream in = Release.class.getResourceAsStream("release.properties")) {
            if (in == null) {
                throw new IllegalStateException("release.properties is missing from the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("release.properties cannot be read", e);
        }
        return properties.getProperty("version");
    }
}
