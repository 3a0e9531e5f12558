package dev.newsmill.events;

import dev.newsmill.events.url.CanonicalUrl;

/** Sizes that every stage agrees on. Bytes. */
public final class Limits {
    /** The largest body that is enriched, decoded from base64: 2 MiB. */
    public static final int MAX_BODY_BYTES = 2 << 20;

    /** The largest serialised article, fetched or enriched, before compression: 8 MiB. */
    public static final int MAX_RECORD_BYTES = 8 << 20;

    /** What topics and producers let through: an article with its key, its headers and, for a dead letter, the error. */
    public static final int MAX_MESSAGE_BYTES = MAX_RECORD_BYTES + (1 << 20);

    /** The longest URL, UTF-16 code units. */
    public static final int MAX_URL_LENGTH = CanonicalUrl.MAX_LENGTH;

    /** The longest source name or external id, UTF-16 code units. */
    public static final int MAX_NAME_LENGTH = 1024;

    private Limits() {}
}
