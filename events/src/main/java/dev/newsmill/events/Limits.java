package dev.newsmill.events;

/** Sizes that every stage agrees on. Bytes. */
public final class Limits {
    /** The largest body that is enriched, decoded from base64: 2 MiB. */
    public static final int MAX_BODY_BYTES = 2 << 20;

    /** The largest serialised record of any topic, before compression: 8 MiB. */
    public static final int MAX_RECORD_BYTES = 8 << 20;

    private Limits() {}
}
