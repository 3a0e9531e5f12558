package dev.newsmill.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets the right senders in: those with a key; without keys, programs on this machine but no web page that a browser here has open.
 */
final class Access {
    private static final String BEARER = "Bearer ";

    private final IngestHttpConfig config;

    Access(IngestHttpConfig config) {
        this.config = config;
    }

    /** @throws HttpResponseException 401 or 403 */
    void check(Context request) {
        if (config.keys().isEmpty()) {
            refuseOtherSites(request);
        } else if (!hasKey(request.header("Authorization"), config.keys())) {
            request.header("WWW-Authenticate", "Bearer");
            throw new HttpResponseException(401, "missing or wrong key; send 'Authorization: Bearer <key>'");
        }
    }

    private static boolean hasKey(@Nullable String authorization, List<String> keys) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        byte[] given = authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
        boolean any = false;
        for (String key : keys) { // all of them, so that time tells nothing
            any |= MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given);
        }
        return any;
    }

    private void refuseOtherSites(Context request) {
        String origin = request.header("Origin");
        if (origin != null && !isHere(hostOf(origin))) {
            throw new HttpResponseException(403, "articles from web pages of '" + origin + "' are refused");
        }
        String host = request.header("Host");
        if (host != null && !isHere(hostOf("http://" + host))) { // a name made to point here
            throw new HttpResponseException(403, "requests to the host '" + host + "' are refused; use 127.0.0.1");
        }
    }

    private boolean isHere(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals(config.host().toLowerCase(Locale.ROOT));
    }

    private static String hostOf(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
