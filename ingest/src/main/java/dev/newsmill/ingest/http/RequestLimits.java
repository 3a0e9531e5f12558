package dev.newsmill.ingest.http;

import java.time.Duration;

/**
 * What one request, and all together, may take.
 *
 * @param requestBytes of one body, after unpacking
 * @param memoryBytes of all bodies at work at a time
 * @param items articles in one request
 * @param readWithin from the first to the last byte of a body
 * @param acknowledgeWithin for all articles of a request
 */
record RequestLimits(int requestBytes, int memoryBytes, int items, Duration readWithin, Duration acknowledgeWithin) {
    static final RequestLimits DEFAULT =
            new RequestLimits(16 << 20, 128 << 20, 10_000, Duration.ofSeconds(60), Duration.ofSeconds(45));
}
