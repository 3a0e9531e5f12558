package dev.newsmill.events;

/**
 * Which rules made an event.
 *
 * @param version the code's version
 * @param digest over the code version and every dictionary and model; 32 hexadecimal digits
 */
public record ReleaseStamp(String version, String digest) {
    public ReleaseStamp {
        Check.filled("release.version", version);
        Check.hash("release.digest", digest);
    }
}
