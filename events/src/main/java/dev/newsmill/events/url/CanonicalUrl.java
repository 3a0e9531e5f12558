package dev.newsmill.events.url;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives the one spelling under which a page is known.
 *
 * <p>RFC 3986 section 6.2 normalisation (case of scheme and host, percent-encoding, dot segments, default port), and beyond it:
 * user info, {@code www.}, the fragment and known tracking parameters are dropped, the other parameters are sorted by name, then by
 * value. What browsers forgive is forgiven: white space around and line breaks inside a link, backslashes for slashes, characters
 * that want percent-encoding (as UTF-8), a stray {@code %}, host names in any script or with an underscore. The path keeps its case
 * and its final slash. Thread-safe; idempotent.
 */
public final class CanonicalUrl {
    /** The longest URL that is accepted, in UTF-16 code units. */
    public static final int MAX_LENGTH = 8192;

    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "spm", "scm", "_hsenc",
            "_hsmi");
    /** RFC 3986 appendix B, for the two schemes of the web: scheme, authority, path, query. */
    private static final Pattern PARTS = Pattern.compile(
            "(https?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern AUTHORITY = Pattern.compile("(?:.*@)?(\\[.*]|[^:@]*)(?::([0-9]*))?", Pattern.DOTALL);
    private static final int MAX_PORT = 65535;
    private static final int SHOWN = 200;

    private CanonicalUrl() {}

    /**
     * Returns the canonical spelling of an absolute http or https URL.
     *
     * @throws IllegalArgumentException if the URL is not absolute, not http(s), has no host or is too long; the message names it
     */
    public static String of(String url) {
        Matcher parts = split(url);
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        Matcher authority = authority(parts, url);
        String path = withoutDotSegments(Escapes.normalise(parts.group(3)));
        return scheme + "://" + host(authority, url) + port(authority, scheme, url) + (path.isEmpty() ? "/" : path)
                + query(parts.group(4));
    }

    /**
     * The canonical host of a URL, for example {@code news.example.cn}.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static String hostOf(String url) {
        return host(authority(split(url), url), url);
    }

    private static Matcher split(String url) {
        if (url.length() > MAX_LENGTH) {
            throw refused(url, "it has " + url.length() + " characters, more than " + MAX_LENGTH);
        }
        Matcher parts = PARTS.matcher(likeABrowser(url));
        if (!parts.matches()) {
            throw refused(url, "not an absolute http(s) URL");
        }
        return parts;
    }

    /** Browsers drop line breaks and tabs, and take a backslash before the query for a slash. */
    private static String likeABrowser(String url) {
        String line = url.strip().replaceAll("[\\t\\n\\r]", "");
        int end = 0;
        while (end < line.length() && line.charAt(end) != '?' && line.charAt(end) != '#') {
            end++;
        }
        return line.substring(0, end).replace('\\', '/') + line.substring(end);
    }

    private static Matcher authority(Matcher parts, String url) {
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            throw refused(url, "no valid host name");
        }
        return authority;
    }

    private static String host(Matcher authority, String url) {
        return Host.canonical(authority.group(1)).orElseThrow(() -> refused(url, "no valid host name"));
    }

    private static String port(Matcher authority, String scheme, String url) {
        String digits = authority.group(2);
        if (digits == null || digits.isEmpty()) {
            return "";
        }
        String number = digits.replaceFirst("^0+(?=.)", "");
        if (number.length() > 5 || Integer.parseInt(number) > MAX_PORT || number.equals("0")) {
            throw refused(url, "port " + abbreviated(digits) + " is not between 1 and " + MAX_PORT);
        }
        return number.equals(scheme.equals("http") ? "80" : "443") ? "" : ":" + number;
    }

    private static String query(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        List<String> kept = Arrays.stream(raw.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(Escapes::normalise)
                .filter(parameter -> !isTracking(parameter))
                .sorted(Comparator.comparing(CanonicalUrl::name).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.toList());
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean isTracking(String parameter) {
        String name = name(parameter).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    /** RFC 3986 section 5.2.4 on an absolute path. */
    private static String withoutDotSegments(String path) {
        ArrayDeque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean dots = segments[i].equals(".") || segments[i].equals("..");
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!dots) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                kept.addLast("");
            }
        }
        return kept.isEmpty() ? "" : "/" + String.join("/", kept);
    }

    private static IllegalArgumentException refused(String url, String why) {
        return new IllegalArgumentException("url '" + abbreviated(url) + "': " + why);
    }

    private static String abbreviated(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
