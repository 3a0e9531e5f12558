package dev.newsmill.console;

import dev.newsmill.events.Digest;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. With keys: whoever carries one, as {@code Authorization: Bearer}, or once as {@code ?key=}, after which a cookie holds its
 * digest. Without: whoever speaks to a loopback name, so that no page of another site can reach the console through a name of its own.
 */
final class Access {
    private static final String COOKIE = "newsmill-key";
    private static final String BEARER = "Bearer ";
    private static final String OPEN = "/health";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> digests;

    Access(List<String> keys) {
        this.digests = keys.stream().map(Digest::of).toList();
    }

    /** @throws Refused if the request may not go on */
    void check(Context request) {
        if (request.path().equals(OPEN)) {
            return;
        }
        if (digests.isEmpty()) {
            requireLoopbackName(request.header("Host"));
            return;
        }
        String header = request.header("Authorization");
        if (header != null && header.startsWith(BEARER) && isKnown(Digest.of(header.substring(BEARER.length())))) {
            return;
        }
        String key = request.queryParam("key");
        if (key != null && isKnown(Digest.of(key))) {
            request.cookie(new Cookie(COOKIE, Digest.of(key), "/", -1, false, true, null, SameSite.STRICT));
            return;
        }
        if (!isKnown(request.cookie(COOKIE))) {
            throw new Refused(
                    HttpStatus.UNAUTHORIZED,
                    "this console needs a key: send 'Authorization: Bearer <key>', or open the page once with ?key=<key>");
        }
    }

    private boolean isKnown(@Nullable String digest) {
        byte[] given = String.valueOf(digest).getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (String each : digests) {
            known |= MessageDigest.isEqual(each.getBytes(StandardCharsets.UTF_8), given);
        }
        return known;
    }

    private static void requireLoopbackName(@Nullable String host) {
        String name = host == null ? "" : host.replaceFirst(":\\d+$", "");
        if (!LOOPBACK.contains(name)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "this console has no keys and answers to localhost only: configure a key to reach it by another name");
        }
    }
}
