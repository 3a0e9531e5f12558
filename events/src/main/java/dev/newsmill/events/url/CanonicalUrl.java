package dev.newsmill.events.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives the one spelling under which a page is known.
 *
 * <p>RFC 3986 section 6.2 normalisation (case of scheme and host, percent-encoding, dot segments, default port), and beyond it:
 * {@code www.}, the fragment and known tracking parameters are dropped, the other parameters are sorted by name, then by value. The
 * path keeps its case and its final slash. Thread-safe; idempotent.
 */
public final class CanonicalUrl {
    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "spm", "scm", "_hsenc",
            "_hsmi");
    private static final String UNRESERVED = "-._~";
    private static final String KEPT_AS_IS = UNRESERVED + "!$&'()*+,;=:@/?";

    private CanonicalUrl() {}

    /**
     * Returns the canonical spelling of an absolute http or https URL.
     *
     * @throws IllegalArgumentException if the URL is not absolute, not http(s), or has no host; the message names it
     */
    public static String of(String url) {
        URI uri = parse(url);
        String host = host(uri, url);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String path = withoutDotSegments(normaliseEscapes(uri.getRawPath() == null ? "" : uri.getRawPath()));
        String query = query(uri.getRawQuery());
        return scheme + "://" + host + port(uri, scheme) + (path.isEmpty() ? "/" : path) + query;
    }

    /** The canonical host of a URL, for example {@code news.example.cn}. */
    public static String hostOf(String url) {
        return host(parse(url), url);
    }

    private static URI parse(String url) {
        URI uri;
        try {
            uri = new URI(escapeIllegal(url.strip()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "url '" + url + "': " + e.getReason() + "; give an absolute http(s) URL", e);
        }
        String scheme = uri.getScheme();
        if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
            throw new IllegalArgumentException("url '" + url + "': not an absolute http(s) URL");
        }
        return uri;
    }

    private static String host(URI uri, String url) {
        String host = uri.getHost();
        if (host == null) {
            throw new IllegalArgumentException("url '" + url + "': no valid host name");
        }
        host = host.toLowerCase(Locale.ROOT);
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String port(URI uri, String scheme) {
        int standard = scheme.equals("http") ? 80 : 443;
        return uri.getPort() == -1 || uri.getPort() == standard ? "" : ":" + uri.getPort();
    }

    private static String query(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        List<String> kept = Arrays.stream(raw.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(CanonicalUrl::normaliseEscapes)
                .filter(parameter -> !isTracking(parameter))
                .sorted()
                .collect(Collectors.toList());
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    /** Crawled links carry spaces and Chinese characters as they are; RFC 3986 wants them percent-encoded as UTF-8. */
    private static String escapeIllegal(String url) {
        StringBuilder out = new StringBuilder(url.length());
        url.codePoints().forEach(c -> {
            boolean legal = c < 0x80 && (Character.isLetterOrDigit(c) || (KEPT_AS_IS + "%#[]").indexOf(c) >= 0);
            if (legal) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
                }
            }
        });
        return out.toString();
    }

    /** Upper-case hex digits; escapes of unreserved characters decoded. */
    private static String normaliseEscapes(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '%' || i + 2 >= raw.length()) {
                out.append(c);
                continue;
            }
            String hex = raw.substring(i + 1, i + 3).toUpperCase(Locale.ROOT);
            int value = Integer.parseInt(hex, 16);
            boolean unreserved = value < 0x80 && (Character.isLetterOrDigit(value) || UNRESERVED.indexOf(value) >= 0);
            out.append(unreserved ? Character.toString(value) : "%" + hex);
            i += 2;
        }
        return out.toString();
    }

    /** RFC 3986 section 5.2.4 on an absolute path. */
    private static String withoutDotSegments(String path) {
        java.util.ArrayDeque<String> kept = new java.util.ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> addIf(last, kept);
                case ".." -> {
                    kept.pollLast();
                    addIf(last, kept);
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return kept.isEmpty() ? "" : "/" + String.join("/", kept);
    }

    private static void addIf(boolean last, java.util.ArrayDeque<String> kept) {
        if (last) {
            kept.addLast("");
        }
    }
}
