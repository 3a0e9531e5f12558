package dev.newsmill.enrich;

import dev.newsmill.events.Digest;
import dev.newsmill.events.ReleaseStamp;
import dev.newsmill.text.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
 * @param tables what the user gave it
 * @param duplicates how duplicates are looked for
 */
public record Release(
        String version,
        String digest,
        ZoneId zone,
        Set<String> trustedDateSources,
        ReleaseTables tables,
        DuplicateRules duplicates) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public Release {
        trustedDateSources = Set.copyOf(trustedDateSources);
    }

    /** The release of this build, without trusted sources and user's tables. */
    public static Release current() {
        return current(ReleaseTables.none());
    }

    /** The release of this build with the user's tables, without trusted sources. */
    public static Release current(ReleaseTables tables) {
        return of(CHINA, Set.of(), tables);
    }

    /** The same release with other sources trusted and other rules about duplicates. */
    public Release judging(Set<String> trusted, DuplicateRules rules) {
        return of(zone, trusted, tables, rules);
    }

    static Release of(ZoneId zone, Set<String> trustedDateSources, ReleaseTables tables) {
        return of(zone, trustedDateSources, tables, DuplicateRules.standard());
    }

    private static Release of(
            ZoneId zone, Set<String> trustedDateSources, ReleaseTables tables, DuplicateRules duplicates) {
        String version = codeVersion();
        List<Class<?>> witnesses = new ArrayList<>(List.of(Enricher.class, Digest.class, Resources.class));
        witnesses.addAll(Resources.libraries());
        String all = "code=" + CodeDigest.of(witnesses) + "\nzone=" + zone + "\ntrusted="
                + new TreeSet<>(trustedDateSources) + "\n" + Resources.digests()
                + (tables.digests().isEmpty() ? "" : "\n" + tables.digests())
                + "\nduplicates=" + duplicates.describe();
        return new Release(version, Digest.of(all), zone, trustedDateSources, tables, duplicates);
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
