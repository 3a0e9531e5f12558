package dev.newsmill.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind an article, for counting voices instead of pages. Immutable.
 *
 * <p>The table is text, one family per line, columns apart by tabs: its name, its domains apart by {@code |}, the names apart by
 * {@code |} by which pages credit it (in simplified script), and, if you like, where the fact is from. Empty lines and lines that begin
 * with {@code #} say nothing.
 */
public final class Publishers {
    private static final String TABLE = "/console/publishers.tsv";

    /** The dateline at the beginning of a text: an agency or a news site, a place, a day, 电. A paper calls itself 本报. */
    private static final Pattern DATELINE = Pattern.compile("^[\\s（(【]*(?:据|综合)?((?!本)\\p{IsHan}{2,6}?[社网])"
            + "(?:[^。\\n]{0,20}?[\\d一二三四五六七八九十]{1,3}日)?\\s*(?:专|讯)?\\s*电");

    /** An agency without a dateline: 本报讯 据新华社报道 in front, （据新华社电） or 据新华社 at the end. Only names of the table count. */
    private static final List<Pattern> AGENCY = List.of(
            Pattern.compile("^[\\s（(【]*(?:本报讯\\s*)?(?:据|综合)?(\\p{IsHan}{2,5}社)(?:报道|消息|记者|[）)】])"),
            Pattern.compile("^本报讯\\s*(?:据|综合)(\\p{IsHan}{2,5}社)电"),
            Pattern.compile("[（(](?:据|综合|来源[:：])?\\s*(\\p{IsHan}{2,5}社)(?:电|报道|消息|供稿)?[）)]\\s*$"),
            Pattern.compile("[\\s。！？”](?:据|综合)?(\\p{IsHan}{2,5}社)(?:电|报道|消息)?。?\\s*$"));

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}+]+");

    /** What says by which channel, not who. */
    private static final Pattern CHANNEL =
            Pattern.compile("(?:新闻)?(?:客户端|微信公众号|公众号|微信|微博|官微|官网|网站|(?i:app)|电子版|海外版|记者|讯)$");

    /** What stands before a country's code without being anybody's name. */
    private static final List<String> COMMON = List.of("com", "net", "org", "gov", "edu", "ac", "co");

    private static final int COUNTRY = 2;

    private final Map<String, String> domains;
    private final Map<String, String> names;

    private Publishers(Map<String, String> domains, Map<String, String> names) {
        this.domains = Map.copyOf(domains);
        this.names = Map.copyOf(names);
    }

    /**
     * One voice.
     *
     * @param family who is counted
     * @param reason why: a clause for a person
     */
    record Voice(String family, String reason) {}

    /**
     * @param publishers of the good lines
     * @param problems one sentence per bad line, in order; empty when all are good
     */
    public record Parsed(Publishers publishers, List<String> problems) {}

    /** The families that Newsmill comes with. */
    public static Publishers standard() {
        try (InputStream table = Publishers.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("'" + TABLE + "' is missing from the console's jar");
            }
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8))
                    .publishers();
        } catch (IOException e) {
            throw new UncheckedIOException("'" + TABLE + "' cannot be read", e);
        }
    }

    /** Reads the format above. */
    public static Parsed parse(String table) {
        Map<String, String> domains = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = table.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length < 3 || columns.length > 4 || columns[0].isBlank()) {
                problems.add("line " + number + ": expected family, domains, names and a remark or none, apart by tabs,"
                        + " found '" + line + "'");
                continue;
            }
            String family = columns[0].strip();
            parts(columns[1]).forEach(domain -> domains.put(domain.toLowerCase(Locale.ROOT), family));
            parts(columns[2]).forEach(name -> names.put(bare(name), family));
            names.putIfAbsent(bare(family), family);
        }
        return new Parsed(new Publishers(domains, names), List.copyOf(problems));
    }

    private static List<String> parts(String column) {
        return Arrays.stream(column.split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Both tables; where they disagree, the other's word counts. */
    public Publishers with(Publishers other) {
        Map<String, String> allDomains = new LinkedHashMap<>(domains);
        allDomains.putAll(other.domains);
        Map<String, String> allNames = new LinkedHashMap<>(names);
        allNames.putAll(other.names);
        return new Publishers(allDomains, allNames);
    }

    /**
     * The agency whose dateline the text begins with, or that it names there or at its end; else the source the page credits; else the site it is from. Each stands for its
     * family where the table knows one; an unknown site for its registered domain.
     *
     * @param source the article's; where it is no domain, the host of the address tells more
     * @param credit what the page credits (来源), or null
     * @param text its beginning and its end are looked at
     */
    Voice voice(String source, @Nullable String url, @Nullable String credit, String text) {
        Matcher dateline = DATELINE.matcher(text);
        if (dateline.find()) {
            return named("dateline of " + dateline.group(1), dateline.group(1));
        }
        for (Pattern pattern : AGENCY) {
            Matcher agency = pattern.matcher(text);
            if (agency.find() && names.containsKey(bare(agency.group(1)))) {
                return named("text of " + agency.group(1), agency.group(1));
            }
        }
        String credited = credit == null ? "" : bare(credit);
        if (credit != null && !credited.isEmpty()) {
            String first = Arrays.stream(NO_LETTERS.split(credit))
                    .map(Publishers::bare)
                    .filter(names::containsKey)
                    .findFirst()
                    .orElse(credited);
            return named("credits " + credit.strip(), names.containsKey(credited) ? credited : first);
        }
        return site(source, url);
    }

    private Voice named(String reason, String name) {
        String family = names.get(bare(name));
        return family == null || family.equals(name)
                ? new Voice(name, reason)
                : new Voice(family, reason + ", which is " + family);
    }

    private Voice site(String source, @Nullable String url) {
        String host = source.contains(".") || url == null ? source : host(url, source);
        String family = names.get(bare(host));
        for (String suffix = host.toLowerCase(Locale.ROOT); family == null; suffix = after(suffix)) {
            if (suffix.isEmpty()) {
                return new Voice(domain(host), "site " + host);
            }
            family = domains.get(suffix);
        }
        return new Voice(family, "site " + host + ", which is " + family);
    }

    private static String host(String url, String otherwise) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? otherwise : host;
        } catch (IllegalArgumentException notAnAddress) {
            return otherwise;
        }
    }

    private static String after(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? "" : host.substring(dot + 1);
    }

    /** Letters and digits alone, without the name of a channel. */
    private static String bare(String name) {
        String letters = NO_LETTERS.matcher(name).replaceAll("");
        String who = CHANNEL.matcher(letters).replaceFirst("");
        return who.isEmpty() ? letters : who;
    }

    /** The part of a host that somebody registered, so that sites below one domain are one. */
    private static String domain(String host) {
        String[] labels = host.split("\\.");
        if (labels.length <= 2) {
            return host;
        }
        String last = labels[labels.length - 1];
        boolean threefold = last.length() == COUNTRY && COMMON.contains(labels[labels.length - 2]);
        return String.join(".", Arrays.copyOfRange(labels, labels.length - (threefold ? 3 : 2), labels.length));
    }
}
